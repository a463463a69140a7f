-- What the ledger needs beyond the seed: who runs a job, since when, in which execution, and why it ended.
ALTER TABLE jobs
  ADD COLUMN started_at         TIMESTAMPTZ,
  ADD COLUMN heartbeat_at       TIMESTAMPTZ,
  ADD COLUMN node               VARCHAR(100),
  ADD COLUMN batch_execution_id BIGINT,
  ADD COLUMN stop_requested     BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN error              TEXT,
  ADD COLUMN error_detail       TEXT,
  ADD COLUMN upload_id          UUID REFERENCES uploads (upload_id) ON DELETE SET NULL,
  ADD COLUMN once_key           VARCHAR(100) CONSTRAINT jobs_once_key_key UNIQUE,
  ADD COLUMN version            BIGINT NOT NULL DEFAULT 0,
  ADD CONSTRAINT jobs_status_check
    CHECK (status IN ('queued', 'running', 'succeeded', 'failed', 'stopped', 'abandoned'));

COMMENT ON COLUMN jobs.status IS
  'queued: a message is on its way; running: a node works on it; succeeded; failed: given up; stopped: halted, goes on when restarted; abandoned: halted for good';
COMMENT ON COLUMN jobs.scheduled_at IS 'When the latest attempt was due';
COMMENT ON COLUMN jobs.started_at IS 'When the latest attempt began';
COMMENT ON COLUMN jobs.heartbeat_at IS 'When the node last said that it works on the job; silence lets another node take over';
COMMENT ON COLUMN jobs.node IS 'The server that runs the job, or ran it last';
COMMENT ON COLUMN jobs.batch_execution_id IS 'The latest execution in the batch runtime (batch.job_execution.jobexecutionid)';
COMMENT ON COLUMN jobs.stop_requested IS 'A person wants the job halted; its node does so at its next heartbeat';
COMMENT ON COLUMN jobs.error IS 'Why the job failed, in a sentence for the owner of its input';
COMMENT ON COLUMN jobs.error_detail IS 'Why the latest attempt failed, for administrators';
COMMENT ON COLUMN jobs.upload_id IS 'The upload that the job is about; empty once it is erased';
COMMENT ON COLUMN jobs.once_key IS 'At most one job is ever queued under a key, such as a day, by whichever node';
COMMENT ON COLUMN jobs.version IS 'Grows with every change of the job''s state';

CREATE INDEX idx_jobs_upload ON jobs (upload_id) WHERE upload_id IS NOT NULL;
CREATE INDEX idx_jobs_running ON jobs (node) WHERE status = 'running';
