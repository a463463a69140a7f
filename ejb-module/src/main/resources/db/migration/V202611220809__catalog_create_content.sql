-- The catalogue: titles and their genres.

CREATE TABLE content (
  content_id       UUID         NOT NULL DEFAULT gen_random_uuid(),
  title            VARCHAR(255) NOT NULL,
  description      TEXT,
  type             VARCHAR(10)  NOT NULL,
  release_year     INTEGER,
  duration_minutes INTEGER,
  rating           NUMERIC(3, 1),
  created_at       TIMESTAMPTZ  NOT NULL DEFAULT now(),
  updated_at       TIMESTAMPTZ  NOT NULL DEFAULT now(),
  deleted_at       TIMESTAMPTZ,
  upload_id        UUID,
  parent_id        UUID,
  season_number    INTEGER,
  episode_number   INTEGER,
  min_age          SMALLINT     NOT NULL DEFAULT 0,
  version          BIGINT       NOT NULL DEFAULT 0,
  CONSTRAINT content_pkey PRIMARY KEY (content_id),
  CONSTRAINT content_upload_id_fkey FOREIGN KEY (upload_id) REFERENCES uploads (upload_id) ON DELETE SET NULL,
  CONSTRAINT content_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES content (content_id) ON DELETE CASCADE,
  CONSTRAINT content_type_check CHECK (type IN ('movie', 'series', 'episode', 'concert', 'audio')),
  CONSTRAINT content_rating_check CHECK (rating BETWEEN 0 AND 10),
  CONSTRAINT content_min_age_check CHECK (min_age >= 0),
  CONSTRAINT content_episode_check CHECK (
    num_nonnulls(parent_id, season_number, episode_number) = CASE WHEN type = 'episode' THEN 3 ELSE 0 END
  )
);
CREATE INDEX idx_content_type ON content (type);
CREATE INDEX idx_content_upload ON content (upload_id);
-- A deleted episode keeps its number, so that it can be restored without a clash.
CREATE UNIQUE INDEX ux_content_episode ON content (parent_id, season_number, episode_number);

COMMENT ON TABLE content IS 'A title of the catalogue; without a ready upload it is not playable and is not offered';
COMMENT ON COLUMN content.rating IS 'Average rating, 0 to 10 with one decimal';
COMMENT ON COLUMN content.updated_at IS 'When the title last changed';
COMMENT ON COLUMN content.deleted_at IS 'When the title was deleted; it can be restored for 30 days';
COMMENT ON COLUMN content.upload_id IS 'The media of the title';
COMMENT ON COLUMN content.parent_id IS 'The series an episode belongs to';
COMMENT ON COLUMN content.season_number IS 'The season of an episode';
COMMENT ON COLUMN content.episode_number IS 'The number of an episode in its season';
COMMENT ON COLUMN content.min_age IS 'The youngest age the title is fit for; child profiles see low ones only';
COMMENT ON COLUMN content.version IS 'Counts the changes of the row, for ETag and If-Match';

CREATE TABLE genres (
  genre_id UUID        NOT NULL DEFAULT gen_random_uuid(),
  name     VARCHAR(50) NOT NULL,
  CONSTRAINT genres_pkey PRIMARY KEY (genre_id),
  CONSTRAINT genres_name_key UNIQUE (name)
);

CREATE TABLE content_genres (
  content_id UUID NOT NULL,
  genre_id   UUID NOT NULL,
  CONSTRAINT content_genres_pkey PRIMARY KEY (content_id, genre_id),
  CONSTRAINT content_genres_content_id_fkey FOREIGN KEY (content_id) REFERENCES content (content_id) ON DELETE CASCADE,
  CONSTRAINT content_genres_genre_id_fkey FOREIGN KEY (genre_id) REFERENCES genres (genre_id) ON DELETE CASCADE
);
CREATE INDEX idx_content_genres_genre ON content_genres (genre_id);
