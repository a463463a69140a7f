-- Feeds of a show for one subscriber each: an address that nobody can guess, and that can be taken back.
CREATE TABLE private_feeds (
  private_feed_id UUID         NOT NULL,
  podcast_id      UUID         NOT NULL,
  user_id         UUID,
  label           VARCHAR(100) NOT NULL,
  token_hash      CHAR(64)     NOT NULL,
  created_at      TIMESTAMPTZ  NOT NULL DEFAULT now(),
  last_used_at    TIMESTAMPTZ,
  revoked_at      TIMESTAMPTZ,
  CONSTRAINT private_feeds_pkey PRIMARY KEY (private_feed_id),
  CONSTRAINT private_feeds_token_hash_key UNIQUE (token_hash),
  CONSTRAINT private_feeds_podcast_id_fkey FOREIGN KEY (podcast_id) REFERENCES podcasts (podcast_id) ON DELETE CASCADE,
  CONSTRAINT private_feeds_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (user_id) ON DELETE CASCADE
);
CREATE INDEX idx_private_feeds_podcast ON private_feeds (podcast_id, created_at DESC);
CREATE INDEX idx_private_feeds_user ON private_feeds (user_id);
COMMENT ON TABLE private_feeds IS 'A show''s feeds for single subscribers.';
COMMENT ON COLUMN private_feeds.private_feed_id IS 'Its name in the API; not its secret.';
COMMENT ON COLUMN private_feeds.podcast_id IS 'The show.';
COMMENT ON COLUMN private_feeds.user_id IS 'The subscriber who asked for it, and hears what the subscription opens; empty: given by the show''s maker, and hears all.';
COMMENT ON COLUMN private_feeds.label IS 'For whom it is.';
COMMENT ON COLUMN private_feeds.token_hash IS 'SHA-256 of the token in its address; the token itself is shown once.';
COMMENT ON COLUMN private_feeds.created_at IS 'When it was given.';
COMMENT ON COLUMN private_feeds.last_used_at IS 'When an app asked for it last, to within a minute.';
COMMENT ON COLUMN private_feeds.revoked_at IS 'Since when its address leads nowhere.';
