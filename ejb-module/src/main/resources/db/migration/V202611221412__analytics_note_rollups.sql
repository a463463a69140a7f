-- A roll-up that began and did not end has rolled nothing up.
ALTER TABLE analytics_days ADD COLUMN rolling_at TIMESTAMPTZ;
COMMENT ON COLUMN analytics_days.rolling_at IS 'When the latest roll-up of it began, whether it came to its end or not.';
COMMENT ON COLUMN analytics_days.rolled_at IS 'When the latest roll-up of it that came to its end had begun.';
