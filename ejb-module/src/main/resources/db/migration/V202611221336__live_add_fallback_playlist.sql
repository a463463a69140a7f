ALTER TABLE streams
  ADD COLUMN fallback_playlist_id UUID REFERENCES playlists (playlist_id) ON DELETE SET NULL;
COMMENT ON COLUMN streams.fallback_playlist_id IS 'The playlist whose uploads listeners hear one after the other, over and over, while there is no source.';
CREATE INDEX idx_streams_fallback_playlist ON streams (fallback_playlist_id) WHERE fallback_playlist_id IS NOT NULL;
