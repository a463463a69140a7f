-- What is known of plans, customers and subscriptions beyond the seed, and what Stripe has told.

ALTER TABLE monetization_plans
  ADD COLUMN description TEXT,
  ADD COLUMN trial_days  INTEGER     NOT NULL DEFAULT 0,
  ADD COLUMN updated_at  TIMESTAMPTZ NOT NULL DEFAULT now(),
  ADD CONSTRAINT monetization_plans_trial_days_check CHECK (trial_days BETWEEN 0 AND 730);
COMMENT ON COLUMN monetization_plans.description IS 'What the price page says of it, in plain text';
COMMENT ON COLUMN monetization_plans.trial_days IS 'For how many days a first subscription is free; 0: not at all';
COMMENT ON COLUMN monetization_plans.updated_at IS 'When the plan was changed last';

CREATE TABLE plan_prices (
  stripe_price_id  VARCHAR(100) NOT NULL,
  plan_id          UUID         NOT NULL,
  price_cents      INTEGER      NOT NULL,
  currency         VARCHAR(3)   NOT NULL,
  billing_interval VARCHAR(10)  NOT NULL,
  created_at       TIMESTAMPTZ  NOT NULL DEFAULT now(),
  CONSTRAINT plan_prices_pkey PRIMARY KEY (stripe_price_id),
  CONSTRAINT plan_prices_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES monetization_plans (plan_id) ON DELETE CASCADE
);
CREATE INDEX idx_plan_prices_plan ON plan_prices (plan_id);
COMMENT ON TABLE plan_prices IS 'Every price that a plan has had: who subscribed at one keeps it';
COMMENT ON COLUMN plan_prices.stripe_price_id IS 'The price at Stripe, which cannot be changed there either';
COMMENT ON COLUMN plan_prices.plan_id IS 'The plan that is sold at this price';
COMMENT ON COLUMN plan_prices.price_cents IS 'In the smallest unit of the currency';
COMMENT ON COLUMN plan_prices.currency IS 'ISO 4217, upper case';
COMMENT ON COLUMN plan_prices.billing_interval IS 'monthly or yearly';
COMMENT ON COLUMN plan_prices.created_at IS 'Since when it has been known here';

CREATE TABLE billing_customers (
  user_id            UUID         NOT NULL,
  stripe_customer_id VARCHAR(100) NOT NULL,
  created_at         TIMESTAMPTZ  NOT NULL DEFAULT now(),
  CONSTRAINT billing_customers_pkey PRIMARY KEY (user_id),
  CONSTRAINT billing_customers_stripe_customer_id_key UNIQUE (stripe_customer_id),
  CONSTRAINT billing_customers_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (user_id) ON DELETE CASCADE
);
COMMENT ON TABLE billing_customers IS 'Who is known to Stripe, and as which customer';
COMMENT ON COLUMN billing_customers.user_id IS 'The user';
COMMENT ON COLUMN billing_customers.stripe_customer_id IS 'The customer at Stripe';
COMMENT ON COLUMN billing_customers.created_at IS 'When the customer was made';

ALTER TABLE subscriptions
  ADD COLUMN stripe_status        VARCHAR(30),
  ADD COLUMN stripe_customer_id   VARCHAR(100),
  ADD COLUMN stripe_item_id       VARCHAR(100),
  ADD COLUMN stripe_price_id      VARCHAR(100),
  ADD COLUMN cancel_at_period_end BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN trial_ends_at        TIMESTAMPTZ,
  ADD COLUMN past_due_since       TIMESTAMPTZ,
  ADD COLUMN latest_invoice_id    VARCHAR(100),
  ADD COLUMN payment_url          TEXT,
  ADD COLUMN withheld_reason      VARCHAR(10),
  ADD COLUMN withheld_invoice_id  VARCHAR(100),
  ADD COLUMN access_told          BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN synced_at            TIMESTAMPTZ,
  ADD CONSTRAINT subscriptions_stripe_subscription_id_key UNIQUE (stripe_subscription_id),
  ADD CONSTRAINT subscriptions_withheld_reason_check CHECK (withheld_reason IN ('refunded', 'disputed'));
COMMENT ON COLUMN subscriptions.stripe_status IS 'The status in Stripe''s own words, of which status is the nearest';
COMMENT ON COLUMN subscriptions.stripe_customer_id IS 'The customer at Stripe who pays';
COMMENT ON COLUMN subscriptions.stripe_item_id IS 'The subscription''s one item at Stripe';
COMMENT ON COLUMN subscriptions.stripe_price_id IS 'The price that is paid, perhaps one that the plan no longer has';
COMMENT ON COLUMN subscriptions.cancel_at_period_end IS 'Whether it ends with what is paid for';
COMMENT ON COLUMN subscriptions.trial_ends_at IS 'When the free time is over or was';
COMMENT ON COLUMN subscriptions.past_due_since IS 'Since when a payment is missing; the grace period counts from here';
COMMENT ON COLUMN subscriptions.latest_invoice_id IS 'The latest invoice at Stripe';
COMMENT ON COLUMN subscriptions.payment_url IS 'Where a missing payment can be made or confirmed, at Stripe';
COMMENT ON COLUMN subscriptions.withheld_reason IS 'Why it gives no access although it runs: what was paid for this period was given back or is disputed';
COMMENT ON COLUMN subscriptions.withheld_invoice_id IS 'The invoice that was given back or is disputed; another one ends it';
COMMENT ON COLUMN subscriptions.access_told IS 'Whether it gave access when that was last looked at; a difference is told to who plays';
COMMENT ON COLUMN subscriptions.synced_at IS 'When the row was last made what Stripe says';

CREATE TABLE billing_events (
  event_id     VARCHAR(100) NOT NULL,
  type         VARCHAR(100) NOT NULL,
  subject_id   VARCHAR(100),
  created_at   TIMESTAMPTZ  NOT NULL,
  received_at  TIMESTAMPTZ  NOT NULL DEFAULT now(),
  deliveries   INTEGER      NOT NULL DEFAULT 1,
  processed_at TIMESTAMPTZ,
  CONSTRAINT billing_events_pkey PRIMARY KEY (event_id)
);
CREATE INDEX idx_billing_events_open ON billing_events (received_at) WHERE processed_at IS NULL;
CREATE INDEX idx_billing_events_received ON billing_events (received_at);
COMMENT ON TABLE billing_events IS 'The events that Stripe has delivered, each once; kept for 90 days';
COMMENT ON COLUMN billing_events.event_id IS 'Stripe''s own id of the event';
COMMENT ON COLUMN billing_events.type IS 'What happened, such as invoice.paid';
COMMENT ON COLUMN billing_events.subject_id IS 'The id, at Stripe, of what it happened to';
COMMENT ON COLUMN billing_events.created_at IS 'When it happened, by Stripe''s clock';
COMMENT ON COLUMN billing_events.received_at IS 'When it was delivered first';
COMMENT ON COLUMN billing_events.deliveries IS 'How often it was delivered';
COMMENT ON COLUMN billing_events.processed_at IS 'When what it is about had been fetched and written down; null: not yet';
