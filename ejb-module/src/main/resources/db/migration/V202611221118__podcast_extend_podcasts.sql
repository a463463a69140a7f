-- What podcast apps ask for beyond the seed: Apple's tags, those of the podcast namespace, and what keeps a feed's address and names for ever.
ALTER TABLE podcasts
  ADD COLUMN guid            UUID         NOT NULL DEFAULT gen_random_uuid(),
  ADD COLUMN visibility      VARCHAR(10)  NOT NULL DEFAULT 'public' CHECK (visibility IN ('public', 'private')),
  ADD COLUMN show_type       VARCHAR(8)   NOT NULL DEFAULT 'episodic' CHECK (show_type IN ('episodic', 'serial')),
  ADD COLUMN medium          VARCHAR(20)  NOT NULL DEFAULT 'podcast',
  ADD COLUMN categories      JSONB        NOT NULL DEFAULT '[]',
  ADD COLUMN website         TEXT,
  ADD COLUMN owner_name      VARCHAR(100),
  ADD COLUMN owner_email     VARCHAR(255),
  ADD COLUMN copyright       VARCHAR(200),
  ADD COLUMN license         VARCHAR(128),
  ADD COLUMN license_url     TEXT,
  ADD COLUMN locked          BOOLEAN      NOT NULL DEFAULT FALSE,
  ADD COLUMN complete        BOOLEAN      NOT NULL DEFAULT FALSE,
  ADD COLUMN blocked         BOOLEAN      NOT NULL DEFAULT FALSE,
  ADD COLUMN new_feed_url    TEXT,
  ADD COLUMN stream_id       UUID         REFERENCES streams (stream_id) ON DELETE SET NULL,
  ADD COLUMN cover_path      TEXT,
  ADD COLUMN details         JSONB        NOT NULL DEFAULT '{}',
  ADD COLUMN feed_revision   BIGINT       NOT NULL DEFAULT 0,
  ADD COLUMN feed_changed_at TIMESTAMPTZ  NOT NULL DEFAULT now();

COMMENT ON COLUMN podcasts.guid IS 'podcast:guid: a UUIDv5 of the feed''s first address, computed once and kept for ever.';
COMMENT ON COLUMN podcasts.visibility IS 'private: owner and administrators only; neither page nor feed nor sound for anybody else.';
COMMENT ON COLUMN podcasts.show_type IS 'itunes:type: whether episodes are heard newest first or in their order.';
COMMENT ON COLUMN podcasts.medium IS 'podcast:medium: podcast, music, film, …';
COMMENT ON COLUMN podcasts.categories IS 'Of Apple''s list: [{"name", "subcategory"}], the main one first.';
COMMENT ON COLUMN podcasts.website IS 'The show''s own site; empty: its page here.';
COMMENT ON COLUMN podcasts.owner_name IS 'itunes:owner: whom directories write to.';
COMMENT ON COLUMN podcasts.owner_email IS 'itunes:owner: where directories write to; public, since the feed is.';
COMMENT ON COLUMN podcasts.copyright IS 'Who holds the rights, as RSS tells it.';
COMMENT ON COLUMN podcasts.license IS 'podcast:license: an SPDX identifier, or a name of the DJ''s own.';
COMMENT ON COLUMN podcasts.license_url IS 'Where the licence can be read.';
COMMENT ON COLUMN podcasts.locked IS 'podcast:locked: whether other platforms must not import the feed.';
COMMENT ON COLUMN podcasts.complete IS 'itunes:complete: no further episode is to come.';
COMMENT ON COLUMN podcasts.blocked IS 'itunes:block: directories are asked not to list the show.';
COMMENT ON COLUMN podcasts.new_feed_url IS 'Where the show has moved to; set: the feed redirects there.';
COMMENT ON COLUMN podcasts.stream_id IS 'The stream that the feed announces while it is on air.';
COMMENT ON COLUMN podcasts.cover_path IS 'Object key of the cover; goes before image_url.';
COMMENT ON COLUMN podcasts.details IS 'Tags of the podcast namespace that have parts: persons, funding, location, podroll, texts, value, update frequency.';
COMMENT ON COLUMN podcasts.feed_revision IS 'Counts all that changes the feed; a rendered feed is kept under it.';
COMMENT ON COLUMN podcasts.feed_changed_at IS 'When feed_revision grew last.';

CREATE INDEX idx_podcasts_created ON podcasts (created_at DESC, podcast_id DESC);
CREATE INDEX idx_podcasts_deleted ON podcasts (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX idx_podcasts_stream ON podcasts (stream_id) WHERE stream_id IS NOT NULL;
CREATE INDEX idx_podcasts_categories ON podcasts USING gin (categories jsonb_path_ops);

ALTER TABLE episodes
  ADD COLUMN guid         TEXT         NOT NULL DEFAULT gen_random_uuid()::text,
  ADD COLUMN published    BOOLEAN      NOT NULL DEFAULT FALSE,
  ADD COLUMN season       INTEGER      CHECK (season > 0),
  ADD COLUMN episode_type VARCHAR(8)   NOT NULL DEFAULT 'full' CHECK (episode_type IN ('full', 'trailer', 'bonus')),
  ADD COLUMN link         TEXT,
  ADD COLUMN image_url    TEXT,
  ADD COLUMN blocked      BOOLEAN      NOT NULL DEFAULT FALSE,
  ADD COLUMN media_type   VARCHAR(100),
  ADD COLUMN media_bytes  BIGINT       CHECK (media_bytes >= 0),
  ADD COLUMN details      JSONB        NOT NULL DEFAULT '{}';

COMMENT ON COLUMN episodes.guid IS 'The item''s guid in the feed: never changes, so that no app plays an episode twice.';
COMMENT ON COLUMN episodes.published IS 'Whether it is public once publication_date has come; false: a draft.';
COMMENT ON COLUMN episodes.season IS 'itunes:season; empty: the show has none.';
COMMENT ON COLUMN episodes.episode_type IS 'itunes:episodeType.';
COMMENT ON COLUMN episodes.link IS 'A page of the DJ''s own about the episode; empty: its page here.';
COMMENT ON COLUMN episodes.image_url IS 'A picture of its own; empty: the show''s.';
COMMENT ON COLUMN episodes.blocked IS 'itunes:block: directories are asked not to list the episode.';
COMMENT ON COLUMN episodes.media_type IS 'Media type of media_url, as its server said when it was added.';
COMMENT ON COLUMN episodes.media_bytes IS 'Length of media_url, as its server said when it was added.';
COMMENT ON COLUMN episodes.details IS 'Tags of the podcast namespace that have parts: persons, soundbites, location, texts, value; and the chapters.';

CREATE UNIQUE INDEX ux_episodes_podcast_guid ON episodes (podcast_id, guid);
CREATE INDEX idx_episodes_deleted ON episodes (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE episode_transcripts (
  transcript_id UUID         PRIMARY KEY,
  episode_id    UUID         NOT NULL REFERENCES episodes (episode_id) ON DELETE CASCADE,
  language      VARCHAR(10)  NOT NULL,
  format        VARCHAR(4)   NOT NULL CHECK (format IN ('vtt', 'srt')),
  body          TEXT         NOT NULL,
  updated_at    TIMESTAMPTZ  NOT NULL DEFAULT now(),
  CONSTRAINT episode_transcripts_episode_key UNIQUE (episode_id, language, format)
);
COMMENT ON TABLE episode_transcripts IS 'What is said in an episode, with times: WebVTT or SubRip, one per language and format.';
