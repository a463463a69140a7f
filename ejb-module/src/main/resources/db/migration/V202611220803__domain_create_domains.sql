-- Custom domains: requested, verified, certified.

CREATE TABLE domains (
  domain_id            UUID         NOT NULL DEFAULT gen_random_uuid(),
  user_id              UUID         NOT NULL,
  custom_domain        VARCHAR(255) NOT NULL,
  verification_status  VARCHAR(10)  NOT NULL,
  tls_status           VARCHAR(10)  NOT NULL,
  dns_challenge_record VARCHAR(255),
  verified_at          TIMESTAMPTZ,
  tls_issued_at        TIMESTAMPTZ,
  created_at           TIMESTAMPTZ  NOT NULL DEFAULT now(),
  deleted_at           TIMESTAMPTZ,
  version              BIGINT       NOT NULL DEFAULT 0,
  CONSTRAINT domains_pkey PRIMARY KEY (domain_id),
  -- also the index on custom_domain; a deleted domain stays reserved until it is erased
  CONSTRAINT domains_custom_domain_key UNIQUE (custom_domain),
  CONSTRAINT domains_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (user_id) ON DELETE CASCADE,
  CONSTRAINT domains_verification_status_check CHECK (verification_status IN ('pending', 'verified', 'failed')),
  CONSTRAINT domains_tls_status_check CHECK (tls_status IN ('pending', 'issued', 'failed'))
);
CREATE INDEX idx_domains_user ON domains (user_id);

COMMENT ON COLUMN domains.version IS 'Counts the changes of the row, for ETag and If-Match';
