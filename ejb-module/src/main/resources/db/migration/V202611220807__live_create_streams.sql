-- Live sources.

CREATE TABLE streams (
  stream_id            UUID         NOT NULL DEFAULT gen_random_uuid(),
  user_id              UUID         NOT NULL,
  name                 VARCHAR(150) NOT NULL,
  shoutcast_url        TEXT         NOT NULL,
  mount                VARCHAR(100) NOT NULL,
  stream_key_enc       TEXT         NOT NULL,
  genre                VARCHAR(50),
  description          TEXT,
  visibility           VARCHAR(10)  NOT NULL,
  monetization_enabled BOOLEAN      NOT NULL DEFAULT FALSE,
  enabled              BOOLEAN      NOT NULL DEFAULT TRUE,
  created_at           TIMESTAMPTZ  NOT NULL DEFAULT now(),
  deleted_at           TIMESTAMPTZ,
  ingest_mode          VARCHAR(4)   NOT NULL DEFAULT 'pull',
  version              BIGINT       NOT NULL DEFAULT 0,
  CONSTRAINT streams_pkey PRIMARY KEY (stream_id),
  CONSTRAINT streams_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (user_id) ON DELETE CASCADE,
  CONSTRAINT streams_visibility_check CHECK (visibility IN ('public', 'private')),
  CONSTRAINT streams_ingest_mode_check CHECK (ingest_mode IN ('pull', 'push'))
);
CREATE INDEX idx_streams_user ON streams (user_id);
CREATE INDEX idx_streams_visibility ON streams (visibility);
-- Push sources share one ingest socket. A deleted one frees its mount: restoring it may clash.
CREATE UNIQUE INDEX ux_streams_push_mount ON streams (mount) WHERE ingest_mode = 'push' AND deleted_at IS NULL;

COMMENT ON COLUMN streams.stream_key_enc IS 'AES-256-GCM ciphertext: <key id>:<base64url(iv|ciphertext|tag)>';
COMMENT ON COLUMN streams.ingest_mode IS 'pull: the relay connects to shoutcast_url; push: the encoder connects to the relay, and shoutcast_url is the address handed out';
COMMENT ON COLUMN streams.version IS 'Counts the changes of the row, for ETag and If-Match';
COMMENT ON INDEX ux_streams_push_mount IS 'A mount of the ingest socket belongs to one live push stream';
