-- What was erased for good, after the retention time or with its owner.
CREATE TABLE erasure_receipts (
  receipt_id   UUID        PRIMARY KEY DEFAULT gen_random_uuid(),
  subject_type VARCHAR(40) NOT NULL,
  subject_id   UUID        NOT NULL,
  owner_id     UUID        NOT NULL,
  objects      INTEGER     NOT NULL DEFAULT 0,
  erased_at    TIMESTAMPTZ NOT NULL DEFAULT now()
);
COMMENT ON TABLE erasure_receipts IS 'Proof of erasure: what and how much, nothing of what was in it.';
COMMENT ON COLUMN erasure_receipts.subject_type IS 'The erased row''s table in the singular.';
COMMENT ON COLUMN erasure_receipts.owner_id IS 'Whose it was; no foreign key, for the owner may be erased, too.';
COMMENT ON COLUMN erasure_receipts.objects IS 'How many objects of the object store went with it.';
CREATE INDEX idx_erasure_receipts_subject ON erasure_receipts (subject_id);
