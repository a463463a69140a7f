-- The daily roll-up.

CREATE TABLE analytics (
  analytics_id  UUID        NOT NULL DEFAULT gen_random_uuid(),
  resource_type VARCHAR(10) NOT NULL,
  resource_id   UUID        NOT NULL,
  date          DATE        NOT NULL,
  metric        VARCHAR(20) NOT NULL,
  value         INTEGER     NOT NULL,
  created_at    TIMESTAMPTZ NOT NULL DEFAULT now(),
  CONSTRAINT analytics_pkey PRIMARY KEY (analytics_id),
  CONSTRAINT analytics_resource_type_resource_id_date_metric_key UNIQUE (resource_type, resource_id, date, metric),
  CONSTRAINT analytics_resource_type_check CHECK (resource_type IN ('stream', 'playlist', 'podcast')),
  CONSTRAINT analytics_metric_check CHECK (
    CASE resource_type
      WHEN 'stream' THEN metric IN ('listeners', 'peak_listeners', 'listen_seconds')
      WHEN 'playlist' THEN metric IN ('play_count', 'listeners', 'listen_seconds')
      WHEN 'podcast' THEN metric IN ('downloads', 'listeners')
    END
  )
);
CREATE INDEX idx_analytics_resource_date ON analytics (resource_type, resource_id, date);

COMMENT ON COLUMN analytics.resource_id IS 'A stream, playlist or podcast; that it exists is checked when an event is taken in';
