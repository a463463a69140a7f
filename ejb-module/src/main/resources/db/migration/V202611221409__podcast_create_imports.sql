-- Shows that come from other platforms: each import with the items of the feed as it was read once, so that a server that dies goes on with what is left.
CREATE TABLE podcast_imports (
  import_id  UUID         NOT NULL,
  user_id    UUID         NOT NULL,
  feed_url   TEXT         NOT NULL,
  podcast_id UUID,
  job_id     UUID,
  planned    BOOLEAN      NOT NULL DEFAULT FALSE,
  image_url  TEXT,
  remark     TEXT,
  created_at TIMESTAMPTZ  NOT NULL DEFAULT now(),
  updated_at TIMESTAMPTZ  NOT NULL DEFAULT now(),
  version    BIGINT       NOT NULL DEFAULT 0,
  CONSTRAINT podcast_imports_pkey PRIMARY KEY (import_id),
  CONSTRAINT podcast_imports_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (user_id) ON DELETE CASCADE,
  CONSTRAINT podcast_imports_podcast_id_fkey FOREIGN KEY (podcast_id) REFERENCES podcasts (podcast_id) ON DELETE CASCADE,
  CONSTRAINT podcast_imports_job_id_fkey FOREIGN KEY (job_id) REFERENCES jobs (job_id) ON DELETE SET NULL
);
CREATE INDEX idx_podcast_imports_user ON podcast_imports (user_id, created_at DESC);
CREATE INDEX idx_podcast_imports_podcast ON podcast_imports (podcast_id);
COMMENT ON TABLE podcast_imports IS 'Feeds of other platforms that a user has asked to take over.';
COMMENT ON COLUMN podcast_imports.import_id IS 'Its name in the API.';
COMMENT ON COLUMN podcast_imports.user_id IS 'Who asked, and owns what is made.';
COMMENT ON COLUMN podcast_imports.feed_url IS 'The address that was given.';
COMMENT ON COLUMN podcast_imports.podcast_id IS 'The podcast here; empty until the feed has been read.';
COMMENT ON COLUMN podcast_imports.job_id IS 'The job that does it; its row in the ledger tells how it stands.';
COMMENT ON COLUMN podcast_imports.planned IS 'Whether the feed has been read and its items are all in podcast_import_items.';
COMMENT ON COLUMN podcast_imports.image_url IS 'The cover as the feed names it.';
COMMENT ON COLUMN podcast_imports.remark IS 'What of the show itself could not be taken over.';
COMMENT ON COLUMN podcast_imports.created_at IS 'When it was asked for.';
COMMENT ON COLUMN podcast_imports.updated_at IS 'When it came further last.';
COMMENT ON COLUMN podcast_imports.version IS 'Counts the changes of the row.';

CREATE TABLE podcast_import_items (
  import_id  UUID         NOT NULL,
  position   INTEGER      NOT NULL,
  item       JSONB        NOT NULL,
  status     VARCHAR(10)  NOT NULL CHECK (status IN ('waiting', 'done', 'known', 'failed')),
  attempts   INTEGER      NOT NULL DEFAULT 0,
  remark     TEXT,
  episode_id UUID,
  CONSTRAINT podcast_import_items_pkey PRIMARY KEY (import_id, position),
  CONSTRAINT podcast_import_items_import_id_fkey FOREIGN KEY (import_id) REFERENCES podcast_imports (import_id) ON DELETE CASCADE,
  CONSTRAINT podcast_import_items_episode_id_fkey FOREIGN KEY (episode_id) REFERENCES episodes (episode_id) ON DELETE SET NULL
);
CREATE INDEX idx_podcast_import_items_waiting ON podcast_import_items (import_id, attempts, position) WHERE status = 'waiting';
CREATE INDEX idx_podcast_import_items_episode ON podcast_import_items (episode_id);
COMMENT ON TABLE podcast_import_items IS 'The items of a feed that is being imported.';
COMMENT ON COLUMN podcast_import_items.import_id IS 'The import.';
COMMENT ON COLUMN podcast_import_items.position IS 'Its place in the feed, from 0.';
COMMENT ON COLUMN podcast_import_items.item IS 'What the feed says, in our words.';
COMMENT ON COLUMN podcast_import_items.status IS 'waiting: to be done; known: the podcast has an episode with its guid; failed: it is no episode here, the remark says why.';
COMMENT ON COLUMN podcast_import_items.attempts IS 'How often its sound was asked for in vain.';
COMMENT ON COLUMN podcast_import_items.remark IS 'Why it failed, or what of it could not be taken over.';
COMMENT ON COLUMN podcast_import_items.episode_id IS 'The episode that it has become.';

ALTER TABLE episodes ADD COLUMN publish_when_ready BOOLEAN NOT NULL DEFAULT FALSE;
COMMENT ON COLUMN episodes.publish_when_ready IS 'A draft that is published by itself as soon as its upload is ready.';
