-- What a check of a domain has found, when the next one is due, its certificate, and what a certificate authority needs to know.
ALTER TABLE domains
  ADD COLUMN released_name   VARCHAR(255),
  ADD COLUMN dns_finding     VARCHAR(12)  NOT NULL DEFAULT 'unchecked',
  ADD COLUMN dns_problem     TEXT,
  ADD COLUMN route_finding   VARCHAR(12)  NOT NULL DEFAULT 'unchecked',
  ADD COLUMN route_problem   TEXT,
  ADD COLUMN claimed_at      TIMESTAMPTZ  NOT NULL DEFAULT now(),
  ADD COLUMN checked_at      TIMESTAMPTZ,
  ADD COLUMN checks          INTEGER      NOT NULL DEFAULT 0,
  ADD COLUMN next_check_at   TIMESTAMPTZ,
  ADD COLUMN lost_at         TIMESTAMPTZ,
  ADD COLUMN tls_problem     TEXT,
  ADD COLUMN tls_tries       INTEGER      NOT NULL DEFAULT 0,
  ADD COLUMN next_tls_at     TIMESTAMPTZ,
  ADD COLUMN order_url       TEXT;

COMMENT ON COLUMN domains.released_name IS 'The name that a removed row had; its custom_domain is then a placeholder, so that others may claim the name.';
COMMENT ON COLUMN domains.dns_finding IS 'What the last look at the TXT record has found.';
COMMENT ON COLUMN domains.dns_problem IS 'What to change about it, in words for the owner; empty: nothing.';
COMMENT ON COLUMN domains.route_finding IS 'Where the name led when it was last looked at.';
COMMENT ON COLUMN domains.route_problem IS 'What to change about it, in words for the owner; empty: nothing.';
COMMENT ON COLUMN domains.claimed_at IS 'Since when the present owner claims the name; a claim that is not proven within a day holds no other back.';
COMMENT ON COLUMN domains.checked_at IS 'When DNS was asked last.';
COMMENT ON COLUMN domains.checks IS 'How often it was asked in vain since something last changed for the good.';
COMMENT ON COLUMN domains.next_check_at IS 'When it is asked next; empty: only when the owner says so.';
COMMENT ON COLUMN domains.lost_at IS 'Since when a verified name has shown neither the record nor the way to us.';
COMMENT ON COLUMN domains.tls_problem IS 'Why there is no certificate, or no new one, and what to change; empty: nothing.';
COMMENT ON COLUMN domains.tls_tries IS 'How often a certificate was asked for in vain since the last one came.';
COMMENT ON COLUMN domains.next_tls_at IS 'When a certificate is asked for next, if one is due; empty: at once.';
COMMENT ON COLUMN domains.order_url IS 'The order at the certificate authority that is under way.';

CREATE INDEX idx_domains_next_check ON domains (next_check_at) WHERE next_check_at IS NOT NULL;
CREATE INDEX idx_domains_deleted ON domains (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE SEQUENCE domain_certificates_revision;

CREATE TABLE domain_certificates (
  domain_id       UUID        PRIMARY KEY REFERENCES domains (domain_id) ON DELETE CASCADE,
  chain           TEXT        NOT NULL,
  private_key_enc TEXT        NOT NULL,
  not_before      TIMESTAMPTZ NOT NULL,
  not_after       TIMESTAMPTZ NOT NULL,
  renew_at        TIMESTAMPTZ NOT NULL,
  revision        BIGINT      NOT NULL
);
CREATE INDEX idx_domain_certificates_renew ON domain_certificates (renew_at);
COMMENT ON TABLE domain_certificates IS 'The certificate of a domain that every node shows; the newest one only.';
COMMENT ON COLUMN domain_certificates.chain IS 'The certificate and those that vouch for it, as PEM, leaf first.';
COMMENT ON COLUMN domain_certificates.private_key_enc IS 'PKCS#8, sealed with a master key.';
COMMENT ON COLUMN domain_certificates.renew_at IS 'When a third of its life is left.';
COMMENT ON COLUMN domain_certificates.revision IS 'Grows with every certificate that comes; nodes see by the highest that there is something new.';

CREATE TABLE acme_accounts (
  directory       TEXT        PRIMARY KEY,
  private_key_enc TEXT        NOT NULL,
  created_at      TIMESTAMPTZ NOT NULL DEFAULT now()
);
COMMENT ON TABLE acme_accounts IS 'Who we are to a certificate authority: one account for all nodes, known by its key.';
COMMENT ON COLUMN acme_accounts.directory IS 'The address of the authority''s directory.';
COMMENT ON COLUMN acme_accounts.private_key_enc IS 'PKCS#8, sealed with a master key.';

CREATE TABLE acme_challenges (
  token             VARCHAR(200) PRIMARY KEY,
  key_authorization VARCHAR(400) NOT NULL,
  expires_at        TIMESTAMPTZ  NOT NULL
);
COMMENT ON TABLE acme_challenges IS 'What a certificate authority must be answered below /.well-known/acme-challenge, by whichever node it asks.';
