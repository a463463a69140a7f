-- Requests that may be sent again.

CREATE TABLE idempotency_keys (
  idempotency_key_id UUID         NOT NULL DEFAULT gen_random_uuid(),
  user_id            UUID,
  path               VARCHAR(255) NOT NULL,
  key                VARCHAR(255) NOT NULL,
  request_hash       VARCHAR(64)  NOT NULL,
  response_status    INTEGER,
  response_headers   JSONB,
  response_body      BYTEA,
  created_at         TIMESTAMPTZ  NOT NULL DEFAULT now(),
  expires_at         TIMESTAMPTZ  NOT NULL,
  CONSTRAINT idempotency_keys_pkey PRIMARY KEY (idempotency_key_id),
  CONSTRAINT idempotency_keys_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (user_id) ON DELETE CASCADE,
  CONSTRAINT idempotency_keys_request_key UNIQUE NULLS NOT DISTINCT (user_id, path, key)
);
CREATE INDEX idx_idempotency_keys_expires ON idempotency_keys (expires_at);

COMMENT ON TABLE idempotency_keys IS 'A creating request that carried an Idempotency-Key, and the answer it got';
COMMENT ON COLUMN idempotency_keys.user_id IS 'Who sent the request; null: nobody was signed in';
COMMENT ON COLUMN idempotency_keys.path IS 'Where the request went to';
COMMENT ON COLUMN idempotency_keys.key IS 'The Idempotency-Key that the client chose';
COMMENT ON COLUMN idempotency_keys.request_hash IS 'SHA-256 of what was asked for; the same key with another request is refused';
COMMENT ON COLUMN idempotency_keys.response_status IS 'Status of the answer; null: the request is still being worked on';
COMMENT ON COLUMN idempotency_keys.response_headers IS 'The headers of the answer that a replay repeats';
COMMENT ON COLUMN idempotency_keys.response_body IS 'The body of the answer';
COMMENT ON COLUMN idempotency_keys.expires_at IS 'From when on the key may be used for something else';
