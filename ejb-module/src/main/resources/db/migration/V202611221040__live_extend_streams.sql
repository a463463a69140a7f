-- What a stream needs beyond the seed: how it is fed, what is heard without a source, and how much it may take.
ALTER TABLE streams
  ADD COLUMN updated_at         TIMESTAMPTZ  NOT NULL DEFAULT now(),
  ADD COLUMN stream_key_mac     VARCHAR(100) NOT NULL DEFAULT '',
  ADD COLUMN website            VARCHAR(300),
  ADD COLUMN pull_user          VARCHAR(100),
  ADD COLUMN on_demand          BOOLEAN      NOT NULL DEFAULT FALSE,
  ADD COLUMN takeover           BOOLEAN      NOT NULL DEFAULT FALSE,
  ADD COLUMN fallback_stream_id UUID         REFERENCES streams (stream_id) ON DELETE SET NULL,
  ADD COLUMN fallback_upload_id UUID         REFERENCES uploads (upload_id) ON DELETE SET NULL,
  ADD COLUMN grace_seconds      INTEGER      NOT NULL DEFAULT 60 CHECK (grace_seconds BETWEEN 0 AND 3600),
  ADD COLUMN max_listeners      INTEGER      NOT NULL DEFAULT 0 CHECK (max_listeners >= 0),
  ADD COLUMN max_bitrate_kbps   INTEGER      NOT NULL DEFAULT 0 CHECK (max_bitrate_kbps >= 0),
  ADD COLUMN burst_seconds      INTEGER      NOT NULL DEFAULT 0 CHECK (burst_seconds BETWEEN 0 AND 30),
  ADD COLUMN interval_ms        INTEGER      NOT NULL DEFAULT 0 CHECK (interval_ms BETWEEN 0 AND 5000),
  ADD COLUMN owner_gone         BOOLEAN      NOT NULL DEFAULT FALSE;

COMMENT ON COLUMN streams.updated_at IS 'When the row changed last.';
COMMENT ON COLUMN streams.stream_key_mac IS '<key id>:<HMAC-SHA256 of the stream key>, by which an encoder that names no mount is found; empty: no key.';
COMMENT ON COLUMN streams.website IS 'Where listeners read more about the station.';
COMMENT ON COLUMN streams.pull_user IS 'The user for Basic authentication at a pulled source; the stream key is the password.';
COMMENT ON COLUMN streams.on_demand IS 'Whether a pulled source is connected only while somebody listens.';
COMMENT ON COLUMN streams.takeover IS 'Whether a second source with the right key replaces the first.';
COMMENT ON COLUMN streams.fallback_stream_id IS 'The stream that listeners hear while there is no source.';
COMMENT ON COLUMN streams.fallback_upload_id IS 'The upload that listeners hear in a loop while there is no source.';
COMMENT ON COLUMN streams.grace_seconds IS 'How long listeners are kept with silence when there is neither source nor fallback.';
COMMENT ON COLUMN streams.max_listeners IS 'Listeners at once; 0: no limit of its own.';
COMMENT ON COLUMN streams.max_bitrate_kbps IS 'Of the source; a faster one is refused; 0: no limit of its own.';
COMMENT ON COLUMN streams.burst_seconds IS 'Sound sent at once to a new listener; 0: the relay''s default.';
COMMENT ON COLUMN streams.interval_ms IS 'Between two sends to one listener; 0: the relay''s default.';
COMMENT ON COLUMN streams.owner_gone IS 'Whether the owner is locked out or deleted: the stream is as if it were not there, until the owner is back.';

CREATE INDEX idx_streams_user_created ON streams (user_id, created_at DESC, stream_id DESC);
CREATE INDEX idx_streams_key_mac ON streams (stream_key_mac) WHERE stream_key_mac <> '';
CREATE INDEX idx_streams_updated ON streams (updated_at);
CREATE INDEX idx_streams_deleted ON streams (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX idx_streams_fallback_stream ON streams (fallback_stream_id) WHERE fallback_stream_id IS NOT NULL;
CREATE INDEX idx_streams_fallback_upload ON streams (fallback_upload_id) WHERE fallback_upload_id IS NOT NULL;

CREATE TABLE broadcasts (
  broadcast_id   UUID         PRIMARY KEY,
  stream_id      UUID         NOT NULL REFERENCES streams (stream_id) ON DELETE CASCADE,
  started_at     TIMESTAMPTZ  NOT NULL,
  ended_at       TIMESTAMPTZ,
  end_reason     VARCHAR(20),
  format         VARCHAR(10)  NOT NULL,
  sample_rate    INTEGER      NOT NULL DEFAULT 0,
  channels       INTEGER      NOT NULL DEFAULT 0,
  bitrate_kbps   INTEGER      NOT NULL DEFAULT 0,
  source_address VARCHAR(255) NOT NULL,
  source_agent   VARCHAR(255),
  bytes_in       BIGINT       NOT NULL DEFAULT 0,
  node           VARCHAR(100) NOT NULL
);
COMMENT ON TABLE broadcasts IS 'Each time a source fed a stream; one without an end is on air.';
COMMENT ON COLUMN broadcasts.broadcast_id IS 'The id of the relay''s event, so that one that comes twice makes one row.';
COMMENT ON COLUMN broadcasts.source_address IS 'Where the source called from, or was called; for its owner and administrators.';
COMMENT ON COLUMN broadcasts.node IS 'The server that took it in; when that starts again, what it left open has ended.';
CREATE INDEX idx_broadcasts_stream_started ON broadcasts (stream_id, started_at DESC, broadcast_id DESC);
CREATE INDEX idx_broadcasts_on_air ON broadcasts (stream_id) WHERE ended_at IS NULL;

CREATE TABLE broadcast_titles (
  title_id     UUID         PRIMARY KEY,
  broadcast_id UUID         NOT NULL REFERENCES broadcasts (broadcast_id) ON DELETE CASCADE,
  title        VARCHAR(500) NOT NULL,
  started_at   TIMESTAMPTZ  NOT NULL
);
COMMENT ON TABLE broadcast_titles IS 'What was on, as the source said; the last one of a broadcast on air is on now.';
COMMENT ON COLUMN broadcast_titles.title_id IS 'The id of the relay''s event, so that one that comes twice makes one row.';
CREATE INDEX idx_broadcast_titles_broadcast ON broadcast_titles (broadcast_id, started_at);

ALTER TABLE stream_tokens
  ADD COLUMN label VARCHAR(100);
COMMENT ON COLUMN stream_tokens.label IS 'What its owner calls it, such as the name of who it was given to.';
CREATE INDEX idx_stream_tokens_stream ON stream_tokens (stream_id, created_at DESC) WHERE stream_id IS NOT NULL;
