-- A track or an episode cannot be without its upload (SET NULL meets a CHECK), and an upload's erasure cannot wait for them:
-- then its sound and all that tells of it go, and the bare row stays until nothing refers to it.
ALTER TABLE uploads ADD COLUMN erased_at TIMESTAMPTZ;
COMMENT ON COLUMN uploads.erased_at IS 'When the upload was erased, if its row has to stay because a track or an episode refers to it.';
