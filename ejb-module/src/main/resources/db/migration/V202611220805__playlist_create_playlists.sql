-- Playlists and the tracks in them.

CREATE TABLE playlists (
  playlist_id          UUID         NOT NULL DEFAULT gen_random_uuid(),
  user_id              UUID         NOT NULL,
  title                VARCHAR(150) NOT NULL,
  description          TEXT,
  visibility           VARCHAR(10)  NOT NULL,
  monetization_enabled BOOLEAN      NOT NULL DEFAULT FALSE,
  created_at           TIMESTAMPTZ  NOT NULL DEFAULT now(),
  updated_at           TIMESTAMPTZ  NOT NULL DEFAULT now(),
  deleted_at           TIMESTAMPTZ,
  version              BIGINT       NOT NULL DEFAULT 0,
  CONSTRAINT playlists_pkey PRIMARY KEY (playlist_id),
  CONSTRAINT playlists_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (user_id) ON DELETE CASCADE,
  CONSTRAINT playlists_visibility_check CHECK (visibility IN ('public', 'private'))
);
CREATE INDEX idx_playlists_user ON playlists (user_id);
CREATE INDEX idx_playlists_visibility ON playlists (visibility);

COMMENT ON COLUMN playlists.version IS 'Counts the changes of the row, for ETag and If-Match';

CREATE TABLE tracks (
  track_id         UUID         NOT NULL DEFAULT gen_random_uuid(),
  playlist_id      UUID         NOT NULL,
  source_type      VARCHAR(10)  NOT NULL,
  upload_id        UUID,
  url              TEXT,
  title            VARCHAR(150) NOT NULL,
  artist           VARCHAR(100),
  duration_seconds INTEGER      NOT NULL,
  created_at       TIMESTAMPTZ  NOT NULL DEFAULT now(),
  deleted_at       TIMESTAMPTZ,
  version          BIGINT       NOT NULL DEFAULT 0,
  CONSTRAINT tracks_pkey PRIMARY KEY (track_id),
  CONSTRAINT tracks_playlist_id_fkey FOREIGN KEY (playlist_id) REFERENCES playlists (playlist_id) ON DELETE CASCADE,
  CONSTRAINT tracks_upload_id_fkey FOREIGN KEY (upload_id) REFERENCES uploads (upload_id) ON DELETE SET NULL,
  CONSTRAINT tracks_source_type_check CHECK (source_type IN ('upload', 'external')),
  -- together with ON DELETE SET NULL: an upload cannot be erased while a track plays it
  CONSTRAINT tracks_check CHECK (
    (source_type = 'upload' AND upload_id IS NOT NULL AND url IS NULL)
    OR
    (source_type = 'external' AND url IS NOT NULL AND upload_id IS NULL)
  )
);
CREATE INDEX idx_tracks_playlist ON tracks (playlist_id);
CREATE INDEX idx_tracks_playlist_source ON tracks (playlist_id, source_type);
CREATE INDEX idx_tracks_upload ON tracks (upload_id);

COMMENT ON COLUMN tracks.version IS 'Counts the changes of the row, for ETag and If-Match';
