-- What signing in needs beside the seeds: keys of access tokens, limits, changes of e-mail.

ALTER TABLE users
  ADD COLUMN must_change_password BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN deleted_by UUID;

COMMENT ON COLUMN users.must_change_password IS 'The password is a one-time one: only a change of it is allowed';
COMMENT ON COLUMN users.deleted_by IS 'Who deleted the user; only who deleted the own account may restore it without an administrator';

CREATE TABLE signing_keys (
  key_id          VARCHAR(64) NOT NULL,
  public_key      TEXT        NOT NULL,
  private_key_enc TEXT        NOT NULL,
  created_at      TIMESTAMPTZ NOT NULL,
  replaced_at     TIMESTAMPTZ,
  CONSTRAINT signing_keys_pkey PRIMARY KEY (key_id)
);
-- One key signs, however many nodes make one at once.
CREATE UNIQUE INDEX ux_signing_keys_current ON signing_keys ((true)) WHERE replaced_at IS NULL;

COMMENT ON TABLE signing_keys IS 'RSA key pairs of access tokens, shared by all nodes';
COMMENT ON COLUMN signing_keys.key_id IS 'RFC 7638 thumbprint; the kid of tokens';
COMMENT ON COLUMN signing_keys.public_key IS 'X.509 SubjectPublicKeyInfo in base64';
COMMENT ON COLUMN signing_keys.private_key_enc IS 'PKCS#8 in base64, sealed with a master key';
COMMENT ON COLUMN signing_keys.replaced_at IS 'Since when another key signs; the row goes when its last token has expired';
COMMENT ON INDEX ux_signing_keys_current IS 'One key signs at a time';

CREATE TABLE rate_limits (
  bucket         VARCHAR(128) NOT NULL,
  tries          INTEGER      NOT NULL,
  window_ends_at TIMESTAMPTZ  NOT NULL,
  CONSTRAINT rate_limits_pkey PRIMARY KEY (bucket)
);
CREATE INDEX idx_rate_limits_window ON rate_limits (window_ends_at);

COMMENT ON TABLE rate_limits IS 'How often something was tried in the current window, over all nodes';
COMMENT ON COLUMN rate_limits.bucket IS 'Name of the limit and SHA-256 of the e-mail or address';
COMMENT ON COLUMN rate_limits.tries IS 'Tries since the window began';
COMMENT ON COLUMN rate_limits.window_ends_at IS 'When the tries are forgotten';

CREATE TABLE email_changes (
  change_id    UUID         NOT NULL DEFAULT gen_random_uuid(),
  user_id      UUID         NOT NULL,
  new_email    VARCHAR(255) NOT NULL,
  change_token VARCHAR(100) NOT NULL,
  expires_at   TIMESTAMPTZ  NOT NULL,
  created_at   TIMESTAMPTZ  NOT NULL DEFAULT now(),
  used_at      TIMESTAMPTZ,
  CONSTRAINT email_changes_pkey PRIMARY KEY (change_id),
  CONSTRAINT email_changes_change_token_key UNIQUE (change_token),
  CONSTRAINT email_changes_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (user_id) ON DELETE CASCADE
);
CREATE INDEX idx_email_changes_user ON email_changes (user_id);

COMMENT ON TABLE email_changes IS 'Addresses that wait for the owner of the mailbox to confirm them';
COMMENT ON COLUMN email_changes.change_token IS 'SHA-256 of the token; the token itself is mailed once and never stored';
COMMENT ON COLUMN email_changes.used_at IS 'When the address was confirmed';
