-- Why a pulled source is not there, for its owner.
ALTER TABLE streams
  ADD COLUMN source_error    VARCHAR(300),
  ADD COLUMN source_error_at TIMESTAMPTZ;
COMMENT ON COLUMN streams.source_error IS 'Why the remote server could not be used when it was last tried, in words for its owner; empty once it could.';
COMMENT ON COLUMN streams.source_error_at IS 'When that was.';
