-- Podcasts and their episodes.

CREATE TABLE podcasts (
  podcast_id           UUID         NOT NULL DEFAULT gen_random_uuid(),
  user_id              UUID         NOT NULL,
  title                VARCHAR(150) NOT NULL,
  description          TEXT,
  language             VARCHAR(10)  NOT NULL,
  author               VARCHAR(100) NOT NULL,
  image_url            TEXT,
  explicit             BOOLEAN      NOT NULL DEFAULT FALSE,
  custom_domain        VARCHAR(255),
  monetization_enabled BOOLEAN      NOT NULL DEFAULT FALSE,
  created_at           TIMESTAMPTZ  NOT NULL DEFAULT now(),
  updated_at           TIMESTAMPTZ  NOT NULL DEFAULT now(),
  deleted_at           TIMESTAMPTZ,
  version              BIGINT       NOT NULL DEFAULT 0,
  CONSTRAINT podcasts_pkey PRIMARY KEY (podcast_id),
  -- also the index on custom_domain; a deleted podcast keeps its domain until it is erased
  CONSTRAINT podcasts_custom_domain_key UNIQUE (custom_domain),
  CONSTRAINT podcasts_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (user_id) ON DELETE CASCADE,
  CONSTRAINT podcasts_language_check CHECK (language ~ '^[a-z]{2}-[a-z]{2}$')
);
CREATE INDEX idx_podcasts_user ON podcasts (user_id);

COMMENT ON COLUMN podcasts.version IS 'Counts the changes of the row, for ETag and If-Match';

CREATE TABLE episodes (
  episode_id            UUID         NOT NULL DEFAULT gen_random_uuid(),
  podcast_id            UUID         NOT NULL,
  source_type           VARCHAR(10)  NOT NULL,
  upload_id             UUID,
  media_url             TEXT,
  title                 VARCHAR(150) NOT NULL,
  description           TEXT,
  duration_seconds      INTEGER      NOT NULL,
  publication_date      TIMESTAMPTZ  NOT NULL,
  episode_number        INTEGER      NOT NULL,
  explicit              BOOLEAN      NOT NULL DEFAULT FALSE,
  monetization_required BOOLEAN      NOT NULL DEFAULT FALSE,
  created_at            TIMESTAMPTZ  NOT NULL DEFAULT now(),
  updated_at            TIMESTAMPTZ  NOT NULL DEFAULT now(),
  deleted_at            TIMESTAMPTZ,
  version               BIGINT       NOT NULL DEFAULT 0,
  CONSTRAINT episodes_pkey PRIMARY KEY (episode_id),
  CONSTRAINT episodes_podcast_id_fkey FOREIGN KEY (podcast_id) REFERENCES podcasts (podcast_id) ON DELETE CASCADE,
  CONSTRAINT episodes_upload_id_fkey FOREIGN KEY (upload_id) REFERENCES uploads (upload_id) ON DELETE SET NULL,
  CONSTRAINT episodes_source_type_check CHECK (source_type IN ('upload', 'external')),
  -- together with ON DELETE SET NULL: an upload cannot be erased while an episode plays it
  CONSTRAINT episodes_check CHECK (
    (source_type = 'upload' AND upload_id IS NOT NULL AND media_url IS NULL)
    OR
    (source_type = 'external' AND media_url IS NOT NULL AND upload_id IS NULL)
  )
);
CREATE INDEX idx_episodes_podcast_pubdate ON episodes (podcast_id, publication_date DESC);
-- A deleted episode keeps its number, so that it can be restored without a clash.
CREATE UNIQUE INDEX ux_episodes_podcast_number ON episodes (podcast_id, episode_number);
CREATE INDEX idx_episodes_upload ON episodes (upload_id);

COMMENT ON COLUMN episodes.version IS 'Counts the changes of the row, for ETag and If-Match';
