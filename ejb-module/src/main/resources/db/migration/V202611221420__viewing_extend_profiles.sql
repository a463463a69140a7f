-- What a profile needs beyond the seed: a face, a way out of a child's one, and who is in which.
ALTER TABLE profiles
  ADD COLUMN updated_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  ADD COLUMN avatar     VARCHAR(20) NOT NULL DEFAULT 'fox',
  ADD COLUMN pin_hash   VARCHAR(255);

COMMENT ON COLUMN profiles.updated_at IS 'When the row changed last.';
COMMENT ON COLUMN profiles.avatar IS 'The name of one of the built-in pictures.';
COMMENT ON COLUMN profiles.pin_hash IS 'Argon2id of the PIN that leads out of a child''s profile; null: not a child''s.';

CREATE INDEX idx_profiles_deleted ON profiles (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE session_profiles (
  session_id UUID        PRIMARY KEY REFERENCES sessions (session_id) ON DELETE CASCADE,
  profile_id UUID        REFERENCES profiles (profile_id) ON DELETE SET NULL,
  chosen_at  TIMESTAMPTZ NOT NULL DEFAULT now()
);
COMMENT ON TABLE session_profiles IS 'In which profile a signed-in device is; one without a row is in none.';
COMMENT ON COLUMN session_profiles.profile_id IS 'Null: it was a child''s or another''s, and is erased; the device counts as a child''s until it signs in again.';
CREATE INDEX idx_session_profiles_profile ON session_profiles (profile_id);
