-- An answer may hold what is shown only once: it is kept sealed.
ALTER TABLE idempotency_keys DROP COLUMN response_headers;
ALTER TABLE idempotency_keys DROP COLUMN response_body;
ALTER TABLE idempotency_keys ADD COLUMN response_sealed TEXT;

COMMENT ON COLUMN idempotency_keys.response_sealed IS 'Headers and body of the answer, sealed with a master key';
