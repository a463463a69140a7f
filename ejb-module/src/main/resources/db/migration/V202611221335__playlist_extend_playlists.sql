-- What playlists and tracks need beyond the seed: a cover, an order, and what is known of sound elsewhere.
ALTER TABLE playlists
  ADD COLUMN cover_upload_id UUID REFERENCES uploads (upload_id) ON DELETE SET NULL;
COMMENT ON COLUMN playlists.cover_upload_id IS 'The upload whose cover the playlist shows; empty: that of the first track which has one.';

CREATE INDEX idx_playlists_created ON playlists (created_at DESC, playlist_id DESC);
CREATE INDEX idx_playlists_deleted ON playlists (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX idx_playlists_cover ON playlists (cover_upload_id) WHERE cover_upload_id IS NOT NULL;

ALTER TABLE tracks
  ADD COLUMN position    INTEGER      NOT NULL DEFAULT 0 CHECK (position >= 0),
  ADD COLUMN updated_at  TIMESTAMPTZ  NOT NULL DEFAULT now(),
  ADD COLUMN media_type  VARCHAR(100),
  ADD COLUMN media_bytes BIGINT       CHECK (media_bytes >= 0),
  ADD COLUMN checked_at  TIMESTAMPTZ,
  ADD COLUMN dead_since  TIMESTAMPTZ,
  ADD COLUMN dead_reason VARCHAR(200);

COMMENT ON COLUMN tracks.position IS 'Its place in the playlist from 0, without gaps; a deleted track keeps the one it had. Changed under the lock of the playlist''s row.';
COMMENT ON COLUMN tracks.updated_at IS 'When the row changed last.';
COMMENT ON COLUMN tracks.media_type IS 'Media type of url, as its server said when it was last found.';
COMMENT ON COLUMN tracks.media_bytes IS 'Length of url, as its server said when it was last found; 0: it did not.';
COMMENT ON COLUMN tracks.checked_at IS 'When url was last looked at; empty: an upload.';
COMMENT ON COLUMN tracks.dead_since IS 'Since when url has no sound any more; empty: it has.';
COMMENT ON COLUMN tracks.dead_reason IS 'Why, in a sentence for the DJ.';

CREATE INDEX idx_tracks_deleted ON tracks (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX idx_tracks_checked ON tracks (checked_at) WHERE url IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX idx_stream_tokens_playlist ON stream_tokens (playlist_id, created_at DESC) WHERE playlist_id IS NOT NULL;
