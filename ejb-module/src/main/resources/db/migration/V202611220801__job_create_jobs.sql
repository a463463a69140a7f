-- The ledger of background work.

CREATE TABLE jobs (
  job_id       UUID        NOT NULL DEFAULT gen_random_uuid(),
  type         VARCHAR(50) NOT NULL,
  status       VARCHAR(20) NOT NULL,
  payload      JSONB       NOT NULL DEFAULT '{}',
  attempts     INTEGER     NOT NULL DEFAULT 0,
  scheduled_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  processed_at TIMESTAMPTZ,
  created_at   TIMESTAMPTZ NOT NULL DEFAULT now(),
  CONSTRAINT jobs_pkey PRIMARY KEY (job_id),
  CONSTRAINT jobs_attempts_check CHECK (attempts >= 0)
);
CREATE INDEX idx_jobs_status ON jobs (status, scheduled_at);
CREATE INDEX idx_jobs_created ON jobs (created_at, job_id);

COMMENT ON TABLE jobs IS 'One row for every batch job that a user action starts';
COMMENT ON COLUMN jobs.type IS 'The name of the batch job, <room>-<verb>';
COMMENT ON COLUMN jobs.payload IS 'What the job is about, ids only';
COMMENT ON COLUMN jobs.attempts IS 'How often the job was started';
COMMENT ON COLUMN jobs.processed_at IS 'When the job came to its end, good or bad';
COMMENT ON COLUMN jobs.created_at IS 'When the work was asked for; scheduled_at moves with every retry';
