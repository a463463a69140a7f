-- What can be subscribed to, and who did.

CREATE TABLE monetization_plans (
  plan_id           UUID         NOT NULL DEFAULT gen_random_uuid(),
  name              VARCHAR(100) NOT NULL,
  stripe_product_id VARCHAR(100) NOT NULL,
  stripe_price_id   VARCHAR(100) NOT NULL,
  price_cents       INTEGER      NOT NULL,
  currency          VARCHAR(3)   NOT NULL,
  billing_interval  VARCHAR(10)  NOT NULL,
  features          JSONB,
  created_at        TIMESTAMPTZ  NOT NULL DEFAULT now(),
  deleted_at        TIMESTAMPTZ,
  max_devices       INTEGER      NOT NULL DEFAULT 1,
  version           BIGINT       NOT NULL DEFAULT 0,
  CONSTRAINT monetization_plans_pkey PRIMARY KEY (plan_id),
  CONSTRAINT monetization_plans_stripe_product_id_key UNIQUE (stripe_product_id),
  CONSTRAINT monetization_plans_stripe_price_id_key UNIQUE (stripe_price_id),
  CONSTRAINT monetization_plans_currency_check CHECK (length(currency) = 3),
  CONSTRAINT monetization_plans_billing_interval_check CHECK (billing_interval IN ('monthly', 'yearly')),
  CONSTRAINT monetization_plans_features_check CHECK (jsonb_typeof(features) = 'array'),
  CONSTRAINT monetization_plans_max_devices_check CHECK (max_devices > 0)
);

COMMENT ON COLUMN monetization_plans.features IS 'The entitlements of the plan: live_streams, playlist_access, podcast_access, vod_access';
COMMENT ON COLUMN monetization_plans.max_devices IS 'On how many devices a subscriber may play at the same time';
COMMENT ON COLUMN monetization_plans.version IS 'Counts the changes of the row, for ETag and If-Match';

CREATE TABLE subscriptions (
  subscription_id        UUID         NOT NULL DEFAULT gen_random_uuid(),
  plan_id                UUID         NOT NULL,
  user_id                UUID         NOT NULL,
  stripe_subscription_id VARCHAR(100) NOT NULL,
  status                 VARCHAR(20)  NOT NULL,
  created_at             TIMESTAMPTZ  NOT NULL DEFAULT now(),
  expires_at             TIMESTAMPTZ,
  updated_at             TIMESTAMPTZ  NOT NULL DEFAULT now(),
  deleted_at             TIMESTAMPTZ,
  started_at             TIMESTAMPTZ  NOT NULL DEFAULT now(),
  version                BIGINT       NOT NULL DEFAULT 0,
  CONSTRAINT subscriptions_pkey PRIMARY KEY (subscription_id),
  CONSTRAINT subscriptions_user_id_plan_id_key UNIQUE (user_id, plan_id),
  CONSTRAINT subscriptions_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES monetization_plans (plan_id) ON DELETE CASCADE,
  CONSTRAINT subscriptions_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (user_id) ON DELETE CASCADE,
  CONSTRAINT subscriptions_status_check CHECK (status IN ('active', 'past_due', 'canceled', 'unpaid', 'trialing'))
);
CREATE INDEX idx_subscriptions_status ON subscriptions (status);

COMMENT ON COLUMN subscriptions.started_at IS 'When the subscription began; expires_at is its end';
COMMENT ON COLUMN subscriptions.version IS 'Counts the changes of the row, for ETag and If-Match';
