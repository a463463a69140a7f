-- Ad markers of live streams.

CREATE TABLE streams_ads (
  ad_id            UUID        NOT NULL DEFAULT gen_random_uuid(),
  stream_id        UUID        NOT NULL,
  position_seconds INTEGER     NOT NULL,
  duration_seconds INTEGER     NOT NULL,
  ad_type          VARCHAR(10) NOT NULL,
  created_at       TIMESTAMPTZ NOT NULL DEFAULT now(),
  deleted_at       TIMESTAMPTZ,
  version          BIGINT      NOT NULL DEFAULT 0,
  CONSTRAINT streams_ads_pkey PRIMARY KEY (ad_id),
  CONSTRAINT streams_ads_stream_id_fkey FOREIGN KEY (stream_id) REFERENCES streams (stream_id) ON DELETE CASCADE,
  CONSTRAINT streams_ads_ad_type_check CHECK (ad_type IN ('pre-roll', 'mid-roll', 'post-roll'))
);
CREATE INDEX idx_ads_stream_pos ON streams_ads (stream_id, position_seconds);

COMMENT ON COLUMN streams_ads.version IS 'Counts the changes of the row, for ETag and If-Match';
