-- Who may sign in, and from which devices they are signed in.

CREATE TABLE users (
  user_id           UUID         NOT NULL DEFAULT gen_random_uuid(),
  email             VARCHAR(255) NOT NULL,
  password_hash     VARCHAR(255) NOT NULL,
  name              VARCHAR(100) NOT NULL,
  role              VARCHAR(10)  NOT NULL,
  created_at        TIMESTAMPTZ  NOT NULL DEFAULT now(),
  updated_at        TIMESTAMPTZ  NOT NULL DEFAULT now(),
  deleted_at        TIMESTAMPTZ,
  email_verified_at TIMESTAMPTZ,
  disabled_at       TIMESTAMPTZ,
  version           BIGINT       NOT NULL DEFAULT 0,
  CONSTRAINT users_pkey PRIMARY KEY (user_id),
  CONSTRAINT users_email_key UNIQUE (email),
  CONSTRAINT users_role_check CHECK (role IN ('dj', 'admin', 'listener'))
);
-- Two spellings of one address are one address; a deleted user keeps it until it is erased.
CREATE UNIQUE INDEX ux_users_email_lower ON users (lower(email));
CREATE INDEX idx_users_created ON users (created_at, user_id);

COMMENT ON COLUMN users.password_hash IS 'Argon2id in PHC string format';
COMMENT ON COLUMN users.email_verified_at IS 'When the owner of the mailbox confirmed the address; null: not yet';
COMMENT ON COLUMN users.disabled_at IS 'When an administrator barred the user from signing in; null: not barred';
COMMENT ON COLUMN users.version IS 'Counts the changes of the row, for ETag and If-Match';
COMMENT ON INDEX ux_users_email_lower IS 'An address belongs to one user, however it is spelt';

CREATE TABLE sessions (
  session_id   UUID        NOT NULL DEFAULT gen_random_uuid(),
  user_id      UUID        NOT NULL,
  device_info  VARCHAR(255),
  ip_address   VARCHAR(45),
  created_at   TIMESTAMPTZ NOT NULL DEFAULT now(),
  expires_at   TIMESTAMPTZ NOT NULL,
  last_used_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  revoked_at   TIMESTAMPTZ,
  CONSTRAINT sessions_pkey PRIMARY KEY (session_id),
  CONSTRAINT sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (user_id) ON DELETE CASCADE
);
CREATE INDEX idx_sessions_user ON sessions (user_id);

COMMENT ON TABLE sessions IS 'One signed-in device; revoking it revokes its refresh tokens';
COMMENT ON COLUMN sessions.ip_address IS 'The address the device was last seen at, IPv4 or IPv6 in text form';
COMMENT ON COLUMN sessions.last_used_at IS 'When the device last fetched an access token';
COMMENT ON COLUMN sessions.revoked_at IS 'When the session was ended before its time; null: it runs until expires_at';

CREATE TABLE refresh_tokens (
  token_id      UUID        NOT NULL DEFAULT gen_random_uuid(),
  user_id       UUID        NOT NULL,
  refresh_token TEXT        NOT NULL,
  expires_at    TIMESTAMPTZ NOT NULL,
  created_at    TIMESTAMPTZ NOT NULL DEFAULT now(),
  session_id    UUID        NOT NULL,
  used_at       TIMESTAMPTZ,
  CONSTRAINT refresh_tokens_pkey PRIMARY KEY (token_id),
  CONSTRAINT refresh_tokens_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (user_id) ON DELETE CASCADE,
  CONSTRAINT refresh_tokens_session_id_fkey FOREIGN KEY (session_id) REFERENCES sessions (session_id) ON DELETE CASCADE
);
CREATE INDEX idx_refresh_tokens_user ON refresh_tokens (user_id);
CREATE INDEX idx_refresh_tokens_session ON refresh_tokens (session_id);
CREATE UNIQUE INDEX ux_refresh_tokens_token ON refresh_tokens (refresh_token);

COMMENT ON COLUMN refresh_tokens.refresh_token IS 'SHA-256 of the token; the token itself is shown once and never stored';
COMMENT ON COLUMN refresh_tokens.session_id IS 'The signed-in device the token belongs to';
COMMENT ON COLUMN refresh_tokens.used_at IS 'When the token was exchanged for a new one; a second use revokes the session';

CREATE TABLE password_resets (
  reset_id    UUID         NOT NULL DEFAULT gen_random_uuid(),
  user_id     UUID         NOT NULL,
  reset_token VARCHAR(100) NOT NULL,
  expires_at  TIMESTAMPTZ  NOT NULL,
  created_at  TIMESTAMPTZ  NOT NULL DEFAULT now(),
  used_at     TIMESTAMPTZ,
  CONSTRAINT password_resets_pkey PRIMARY KEY (reset_id),
  CONSTRAINT password_resets_reset_token_key UNIQUE (reset_token),
  CONSTRAINT password_resets_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (user_id) ON DELETE CASCADE
);
CREATE INDEX idx_password_resets_user ON password_resets (user_id);

COMMENT ON COLUMN password_resets.reset_token IS 'SHA-256 of the token; the token itself is mailed once and never stored';
COMMENT ON COLUMN password_resets.used_at IS 'When the token set a new password; it does so once';
