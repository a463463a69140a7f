-- What plays on which device, how far profiles have got, and what opens it to them.
CREATE TABLE playbacks (
  playback_id      UUID         PRIMARY KEY REFERENCES stream_tokens (stream_token_id) ON DELETE CASCADE,
  user_id          UUID         NOT NULL REFERENCES users (user_id) ON DELETE CASCADE,
  session_id       UUID         NOT NULL REFERENCES sessions (session_id) ON DELETE CASCADE,
  profile_id       UUID         NOT NULL REFERENCES profiles (profile_id) ON DELETE CASCADE,
  content_id       UUID         REFERENCES content (content_id) ON DELETE CASCADE,
  title            VARCHAR(255) NOT NULL,
  duration_seconds INTEGER,
  sold             BOOLEAN      NOT NULL DEFAULT FALSE,
  started_at       TIMESTAMPTZ  NOT NULL,
  renewed_at       TIMESTAMPTZ  NOT NULL
) WITH (fillfactor = 50); -- so that a heart-beat rewrites a row within its page, and no index
COMMENT ON TABLE playbacks IS 'What plays, or did: each is a stream token and the lease of a device. One that is not renewed for a minute does not count.';
COMMENT ON COLUMN playbacks.playback_id IS 'The stream token by which it is heard.';
COMMENT ON COLUMN playbacks.session_id IS 'The device; when it is signed out, the token opens nothing.';
COMMENT ON COLUMN playbacks.content_id IS 'The title, if it is one; its history is kept.';
COMMENT ON COLUMN playbacks.title IS 'What is told of it where the user sees what plays.';
COMMENT ON COLUMN playbacks.sold IS 'Whether it takes a subscription, with which it ends.';
COMMENT ON COLUMN playbacks.renewed_at IS 'When the device last beat, or fetched a segment.';
CREATE INDEX idx_playbacks_user ON playbacks (user_id);
CREATE INDEX idx_playbacks_session ON playbacks (session_id);
CREATE INDEX idx_playbacks_profile ON playbacks (profile_id);
CREATE INDEX idx_playbacks_content ON playbacks (content_id) WHERE content_id IS NOT NULL;

CREATE INDEX idx_stream_tokens_content ON stream_tokens (content_id) WHERE content_id IS NOT NULL;
CREATE INDEX idx_stream_tokens_episode ON stream_tokens (episode_id) WHERE episode_id IS NOT NULL;

ALTER TABLE watch_history
  ADD COLUMN position_seconds INTEGER NOT NULL DEFAULT 0 CHECK (position_seconds >= 0),
  ADD COLUMN duration_seconds INTEGER;
ALTER TABLE watch_history SET (fillfactor = 70);
COMMENT ON COLUMN watch_history.position_seconds IS 'Where to go on; 0: from the beginning, for it has not begun or was watched to its end.';
COMMENT ON COLUMN watch_history.duration_seconds IS 'How long the title played when it was watched; null: not known.';
