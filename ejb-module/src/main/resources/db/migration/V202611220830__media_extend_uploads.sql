-- What an upload needs beyond the seed: what it is, how far it is, and how it sounds.
ALTER TABLE uploads
  ADD COLUMN version           BIGINT           NOT NULL DEFAULT 0,
  ADD COLUMN updated_at        TIMESTAMPTZ      NOT NULL DEFAULT now(),
  ADD COLUMN original_filename VARCHAR(255)     NOT NULL DEFAULT '',
  ADD COLUMN content_type      VARCHAR(100)     NOT NULL DEFAULT 'application/octet-stream',
  ADD COLUMN size_bytes        BIGINT           NOT NULL DEFAULT 0 CHECK (size_bytes >= 0),
  ADD COLUMN sha256            VARCHAR(64)      NOT NULL DEFAULT '',
  ADD COLUMN normalize         BOOLEAN          NOT NULL DEFAULT true,
  ADD COLUMN step              VARCHAR(20)      NOT NULL DEFAULT 'queued',
  ADD COLUMN percent           INTEGER          NOT NULL DEFAULT 0 CHECK (percent BETWEEN 0 AND 100),
  ADD COLUMN playable_at       TIMESTAMPTZ,
  ADD COLUMN duration_seconds  DOUBLE PRECISION,
  ADD COLUMN loudness_lufs     DOUBLE PRECISION,
  ADD COLUMN true_peak_dbtp    DOUBLE PRECISION,
  ADD COLUMN cover_path        TEXT,
  ADD COLUMN job_id            UUID             REFERENCES jobs (job_id) ON DELETE SET NULL;

COMMENT ON COLUMN uploads.version IS 'Grows with every change but mere progress; the API''s ETag.';
COMMENT ON COLUMN uploads.updated_at IS 'When the row changed last, progress included; live status follows it.';
COMMENT ON COLUMN uploads.original_filename IS 'The file''s name on the user''s device, cleaned; never a path.';
COMMENT ON COLUMN uploads.content_type IS 'The media type, decided by the content.';
COMMENT ON COLUMN uploads.size_bytes IS 'Length of the original; counts against the owner''s quota.';
COMMENT ON COLUMN uploads.sha256 IS 'Of the original''s bytes, lower-case hexadecimal.';
COMMENT ON COLUMN uploads.normalize IS 'Whether the ladder is brought to the house''s loudness.';
COMMENT ON COLUMN uploads.step IS 'What the transcode job is doing.';
COMMENT ON COLUMN uploads.percent IS 'How far the whole transcode job is.';
COMMENT ON COLUMN uploads.playable_at IS 'When the first rendition was published.';
COMMENT ON COLUMN uploads.duration_seconds IS 'How long the original plays.';
COMMENT ON COLUMN uploads.loudness_lufs IS 'Integrated loudness of the original (ITU-R BS.1770).';
COMMENT ON COLUMN uploads.true_peak_dbtp IS 'True peak of the original, where it was measured.';
COMMENT ON COLUMN uploads.cover_path IS 'Object key of the cover taken from the tags.';
COMMENT ON COLUMN uploads.job_id IS 'The transcode job of the upload.';

CREATE INDEX idx_uploads_user_created ON uploads (user_id, created_at DESC, upload_id DESC);
CREATE INDEX idx_uploads_updated ON uploads (updated_at);
CREATE INDEX idx_uploads_deleted ON uploads (deleted_at) WHERE deleted_at IS NOT NULL;

ALTER TABLE hls_segments ADD COLUMN size_bytes BIGINT NOT NULL DEFAULT 0;
COMMENT ON COLUMN hls_segments.size_bytes IS 'Length of the segment in the best rendition.';

CREATE TABLE upload_reservations (
  upload_id      UUID        PRIMARY KEY,
  user_id        UUID        NOT NULL REFERENCES users (user_id) ON DELETE CASCADE,
  reserved_bytes BIGINT      NOT NULL CHECK (reserved_bytes >= 0),
  created_at     TIMESTAMPTZ NOT NULL DEFAULT now()
);
COMMENT ON TABLE upload_reservations IS
  'Room kept for uploads whose bytes are on their way; an old row marks an object without an upload.';
CREATE INDEX idx_upload_reservations_user ON upload_reservations (user_id);
CREATE INDEX idx_upload_reservations_created ON upload_reservations (created_at);
