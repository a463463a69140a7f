-- What an event is about, so that it can be followed by its row alone.

ALTER TABLE billing_events
  ADD COLUMN about VARCHAR(12) NOT NULL,
  ADD CONSTRAINT billing_events_about_check CHECK (about IN ('subscription', 'customer', 'payment', 'nothing'));
COMMENT ON COLUMN billing_events.about IS 'What kind of thing subject_id is';

ALTER TABLE subscriptions ADD COLUMN ends_with_user BOOLEAN NOT NULL DEFAULT false;
COMMENT ON COLUMN subscriptions.ends_with_user IS 'Whether it is to end because its user was locked out or deleted: it goes on when the user is back';
