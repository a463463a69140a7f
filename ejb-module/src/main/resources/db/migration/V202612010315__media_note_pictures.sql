-- Whether an upload was more than sound.

ALTER TABLE uploads ADD COLUMN pictures_dropped BOOLEAN NOT NULL DEFAULT FALSE;
COMMENT ON COLUMN uploads.pictures_dropped IS 'Whether the original has moving pictures, of which nothing is made: only its sound is played.';
