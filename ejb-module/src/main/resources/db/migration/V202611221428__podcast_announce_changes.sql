-- What hubs have been told of feeds, and until when another try waits: the outbox of announcements is the feeds' own change times.
ALTER TABLE podcasts
  ADD COLUMN announced_at      TIMESTAMPTZ NOT NULL DEFAULT now(),
  ADD COLUMN announce_after    TIMESTAMPTZ NOT NULL DEFAULT now(),
  ADD COLUMN announce_attempts INTEGER     NOT NULL DEFAULT 0;
COMMENT ON COLUMN podcasts.announced_at IS 'The latest change of the feed that hubs know of.';
COMMENT ON COLUMN podcasts.announce_after IS 'Not before then are hubs told again: a node is at it, or a try has failed.';
COMMENT ON COLUMN podcasts.announce_attempts IS 'Tries that failed since hubs were told last.';
CREATE INDEX idx_podcasts_feed_changed ON podcasts (feed_changed_at);
