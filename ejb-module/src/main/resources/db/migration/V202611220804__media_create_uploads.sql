-- Files that were uploaded, and the segments made from them.

CREATE TABLE uploads (
  upload_id     UUID         NOT NULL DEFAULT gen_random_uuid(),
  user_id       UUID         NOT NULL,
  file_path     TEXT         NOT NULL,
  status        VARCHAR(20)  NOT NULL,
  error_message TEXT,
  title         VARCHAR(150),
  artist        VARCHAR(100),
  created_at    TIMESTAMPTZ  NOT NULL DEFAULT now(),
  completed_at  TIMESTAMPTZ,
  deleted_at    TIMESTAMPTZ,
  CONSTRAINT uploads_pkey PRIMARY KEY (upload_id),
  CONSTRAINT uploads_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (user_id) ON DELETE CASCADE,
  CONSTRAINT uploads_status_check CHECK (status IN ('processing', 'ready', 'failed'))
);
CREATE INDEX idx_uploads_user ON uploads (user_id);
CREATE INDEX idx_uploads_status_ready ON uploads (upload_id) WHERE status = 'ready';

CREATE TABLE hls_segments (
  segment_id       UUID          NOT NULL DEFAULT gen_random_uuid(),
  upload_id        UUID          NOT NULL,
  sequence_index   INTEGER       NOT NULL,
  ts_path          TEXT          NOT NULL,
  duration_seconds NUMERIC(5, 2) NOT NULL,
  created_at       TIMESTAMPTZ   NOT NULL DEFAULT now(),
  CONSTRAINT hls_segments_pkey PRIMARY KEY (segment_id),
  CONSTRAINT hls_segments_upload_id_sequence_index_key UNIQUE (upload_id, sequence_index),
  CONSTRAINT hls_segments_upload_id_fkey FOREIGN KEY (upload_id) REFERENCES uploads (upload_id) ON DELETE CASCADE
);
CREATE INDEX idx_hls_segments_upload_idx ON hls_segments (upload_id, sequence_index);
