-- What the numbers are made of: raw events by day, and what is rolled up from them beside the seed's table.

CREATE TABLE analytics_agents (
  agent_id   INTEGER      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  agent      VARCHAR(500) NOT NULL,
  kind       VARCHAR(10)  NOT NULL DEFAULT 'unknown' CHECK (kind IN ('app', 'browser', 'library', 'bot', 'watch', 'unknown')),
  app        VARCHAR(100),
  device     VARCHAR(100),
  classified VARCHAR(40),
  seen_on    DATE         NOT NULL DEFAULT CURRENT_DATE,
  CONSTRAINT analytics_agents_agent_key UNIQUE (agent)
);
COMMENT ON TABLE analytics_agents IS 'Every user agent that was heard of, once, with what it is; events name it by number.';
COMMENT ON COLUMN analytics_agents.agent_id IS 'What events name it by.';
COMMENT ON COLUMN analytics_agents.agent IS 'As it calls itself, cut to 500 characters; empty: it does not.';
COMMENT ON COLUMN analytics_agents.kind IS 'bot: counts nowhere. watch: an Apple Watch, whose phone has fetched the same. unknown: no list knows it; it counts.';
COMMENT ON COLUMN analytics_agents.app IS 'The player''s or browser''s name by the lists; empty: unknown.';
COMMENT ON COLUMN analytics_agents.device IS 'The device''s name by the lists; empty: unknown.';
COMMENT ON COLUMN analytics_agents.classified IS 'The version of the lists that said so; another one has it looked up anew.';
COMMENT ON COLUMN analytics_agents.seen_on IS 'The last day with an event of it, about: what was not heard of for longer than raw events are kept is forgotten.';

CREATE TABLE analytics_events (
  day           DATE        NOT NULL,
  event_id      UUID        NOT NULL,
  at            TIMESTAMPTZ NOT NULL,
  resource_id   UUID        NOT NULL,
  part_id       UUID,
  session_id    UUID,
  listener      UUID,
  first_byte    BIGINT,
  bytes_sent    BIGINT,
  bytes_total   BIGINT,
  agent_id      INTEGER     NOT NULL,
  seconds       INTEGER,
  header_bytes  INTEGER,
  byte_rate     INTEGER,
  position_from INTEGER,
  position_to   INTEGER,
  status        SMALLINT,
  hosted        BOOLEAN     NOT NULL DEFAULT FALSE,
  country       CHAR(2),
  kind          VARCHAR(8)  NOT NULL,
  resource_type VARCHAR(8)  NOT NULL,
  CONSTRAINT analytics_events_pkey PRIMARY KEY (event_id, day),
  CONSTRAINT analytics_events_day_check CHECK (day = (at AT TIME ZONE 'UTC')::date),
  CONSTRAINT analytics_events_kind_check CHECK (kind IN ('joined', 'stays', 'left', 'hls', 'file', 'redirect')),
  CONSTRAINT analytics_events_resource_type_check CHECK (resource_type IN ('stream', 'playlist', 'podcast', 'upload'))
) PARTITION BY RANGE (day);
COMMENT ON TABLE analytics_events IS 'Raw events, each exactly once, a partition for each day (UTC); dropped when the retention time is over.';
COMMENT ON COLUMN analytics_events.day IS 'The day of "at" in UTC.';
COMMENT ON COLUMN analytics_events.event_id IS 'Given by the node that saw it; the same event always comes with the same id and time.';
COMMENT ON COLUMN analytics_events.at IS 'When it happened; of what has a length: when that ended.';
COMMENT ON COLUMN analytics_events.resource_id IS 'The stream, playlist, podcast or upload; it existed when the event was taken in.';
COMMENT ON COLUMN analytics_events.part_id IS 'What of it: the episode of a podcast, the upload of a playlist; empty otherwise.';
COMMENT ON COLUMN analytics_events.session_id IS 'What binds joined, stays and left, or the pieces of one HLS session, together.';
COMMENT ON COLUMN analytics_events.listener IS 'Half of an HMAC of the address (IPv6: its first 64 bits) under the salt of the day; empty: unknown.';
COMMENT ON COLUMN analytics_events.first_byte IS 'file, redirect: the first byte that was asked for, from 0.';
COMMENT ON COLUMN analytics_events.bytes_sent IS 'file, hls, left: bytes handed to the network. redirect: bytes asked for, as far as they are known.';
COMMENT ON COLUMN analytics_events.bytes_total IS 'file, redirect: the length of the whole; empty: unknown.';
COMMENT ON COLUMN analytics_events.agent_id IS 'The user agent in analytics_agents.';
COMMENT ON COLUMN analytics_events.seconds IS 'stays, left: how long the session has lasted so far. hls: how much sound was delivered.';
COMMENT ON COLUMN analytics_events.header_bytes IS 'file: bytes before the first sound (ID3), which count for no second.';
COMMENT ON COLUMN analytics_events.byte_rate IS 'file: bytes of a second of sound, on average; empty: unknown.';
COMMENT ON COLUMN analytics_events.position_from IS 'hls of an upload: the second of the sound at which the piece begins.';
COMMENT ON COLUMN analytics_events.position_to IS 'hls of an upload: the second of the sound at which the piece ends.';
COMMENT ON COLUMN analytics_events.status IS 'file, redirect: the HTTP status.';
COMMENT ON COLUMN analytics_events.hosted IS 'Whether the address is in a range of the operator''s list of data centres.';
COMMENT ON COLUMN analytics_events.country IS 'ISO 3166-1; empty: unknown, or no database of places is configured.';
COMMENT ON COLUMN analytics_events.kind IS 'joined, stays, left: a listener of the relay. hls: a piece of an HLS session. file, redirect: an access to an enclosure.';
COMMENT ON COLUMN analytics_events.resource_type IS 'Whose number it is; upload: HLS of a sound outside of any playlist.';

CREATE TABLE analytics_days (
  day       DATE        PRIMARY KEY,
  opened_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  rolled_at TIMESTAMPTZ,
  late_at   TIMESTAMPTZ
);
COMMENT ON TABLE analytics_days IS 'The days that have a partition of raw events.';
COMMENT ON COLUMN analytics_days.day IS 'A day in UTC.';
COMMENT ON COLUMN analytics_days.opened_at IS 'When its partition was made.';
COMMENT ON COLUMN analytics_days.rolled_at IS 'When a roll-up of it began last.';
COMMENT ON COLUMN analytics_days.late_at IS 'When an event came for it although it was over for a day or longer; it is to be rolled up again.';

CREATE FUNCTION analytics_open_day(opened DATE) RETURNS BOOLEAN LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM streamcore.analytics_days d WHERE d.day = opened) THEN
    RETURN FALSE;
  END IF;
  -- one at a time, over all nodes; who waited looks again
  PERFORM pg_advisory_xact_lock(6003379862853447);
  IF EXISTS (SELECT FROM streamcore.analytics_days d WHERE d.day = opened) THEN
    RETURN FALSE;
  END IF;
  -- made beside and attached: attaching lets readers and writers of other days go on
  EXECUTE format(
    'CREATE TABLE streamcore.analytics_events_%1$s (LIKE streamcore.analytics_events INCLUDING DEFAULTS INCLUDING CONSTRAINTS)',
    to_char(opened, 'YYYYMMDD'));
  EXECUTE format(
    'ALTER TABLE streamcore.analytics_events ATTACH PARTITION streamcore.analytics_events_%1$s FOR VALUES FROM (%2$L) TO (%3$L)',
    to_char(opened, 'YYYYMMDD'), opened, opened + 1);
  INSERT INTO streamcore.analytics_days (day) VALUES (opened);
  RETURN TRUE;
END $$;
COMMENT ON FUNCTION analytics_open_day IS 'Makes the partition of a day unless there is one; true: it is new.';

CREATE FUNCTION analytics_drop_days(before DATE) RETURNS INTEGER LANGUAGE plpgsql AS $$
DECLARE
  gone DATE;
  days INTEGER := 0;
BEGIN
  PERFORM pg_advisory_xact_lock(6003379862853447);
  FOR gone IN SELECT d.day FROM streamcore.analytics_days d WHERE d.day < before ORDER BY d.day LOOP
    EXECUTE format('DROP TABLE streamcore.analytics_events_%s', to_char(gone, 'YYYYMMDD'));
    DELETE FROM streamcore.analytics_days d WHERE d.day = gone;
    days := days + 1;
  END LOOP;
  DELETE FROM streamcore.analytics_salts s WHERE s.day < before;
  DELETE FROM streamcore.analytics_agents a WHERE a.seen_on < before;
  RETURN days;
END $$;
COMMENT ON FUNCTION analytics_drop_days IS 'Drops the raw events before a day, with their salts and the agents that nothing names any more; how many days they were.';

CREATE TABLE analytics_salts (
  day      DATE PRIMARY KEY,
  salt_enc TEXT NOT NULL
);
COMMENT ON TABLE analytics_salts IS 'What addresses are hashed with: one for each day, the same on all nodes, destroyed with the day''s raw events.';
COMMENT ON COLUMN analytics_salts.day IS 'A day in UTC.';
COMMENT ON COLUMN analytics_salts.salt_enc IS '32 random bytes, sealed with a master key.';

CREATE TABLE analytics_details (
  resource_type VARCHAR(8)   NOT NULL CHECK (resource_type IN ('stream', 'playlist', 'podcast', 'upload')),
  resource_id   UUID         NOT NULL,
  date          DATE         NOT NULL,
  dimension     VARCHAR(8)   NOT NULL CHECK (dimension IN ('app', 'device', 'country', 'part', 'position')),
  item          VARCHAR(100) NOT NULL,
  metric        VARCHAR(20)  NOT NULL,
  value         BIGINT       NOT NULL,
  CONSTRAINT analytics_details_pkey PRIMARY KEY (resource_type, resource_id, date, dimension, metric, item)
);
COMMENT ON TABLE analytics_details IS 'The daily roll-up in parts: the same metrics as in analytics, by what they come from.';
COMMENT ON COLUMN analytics_details.resource_type IS 'As in analytics_events.';
COMMENT ON COLUMN analytics_details.resource_id IS 'As in analytics_events.';
COMMENT ON COLUMN analytics_details.date IS 'A day in UTC.';
COMMENT ON COLUMN analytics_details.dimension IS 'app, device: of the agent. country. part: the episode of a podcast, the upload of a playlist. position: ten-second steps of an upload.';
COMMENT ON COLUMN analytics_details.item IS 'Which one: a name, a country''s code, an id, a second; empty: unknown.';
COMMENT ON COLUMN analytics_details.metric IS 'As in analytics; position: plays, the sessions that heard this step.';
COMMENT ON COLUMN analytics_details.value IS 'How many; listeners of different items may be the same.';

CREATE TABLE analytics_minutes (
  stream_id UUID        NOT NULL,
  minute    TIMESTAMPTZ NOT NULL,
  listeners INTEGER     NOT NULL,
  CONSTRAINT analytics_minutes_pkey PRIMARY KEY (stream_id, minute)
);
COMMENT ON TABLE analytics_minutes IS 'How many listened to a stream at once, by minute; minutes without listeners are left out. Kept as long as raw events.';
COMMENT ON COLUMN analytics_minutes.stream_id IS 'The stream.';
COMMENT ON COLUMN analytics_minutes.minute IS 'The minute''s beginning.';
COMMENT ON COLUMN analytics_minutes.listeners IS 'The most that listened at once within the minute.';
