package io.streamcore.analytics.rollup;

import java.util.List;

/**
 * The statements of the roll-up of one day and one slice, to be run in order. Parameters by name:
 * {@code :day}, {@code :first}, {@code :last}.
 *
 * <p>They read the raw events of the day, and of those beside it what tells of the day, and write
 * {@code analytics}, {@code analytics_details} and {@code analytics_minutes}. Run again, they write
 * the same.
 */
final class Statements {

  private static final String FORGET_DAILY =
      """
      DELETE FROM streamcore.analytics
      WHERE date = :day AND resource_id BETWEEN :first AND :last
      """;

  private static final String FORGET_DETAILS =
      """
      DELETE FROM streamcore.analytics_details
      WHERE date = :day AND resource_id BETWEEN :first AND :last
      """;

  private static final String FORGET_MINUTES =
      """
      DELETE FROM streamcore.analytics_minutes
      WHERE minute >= :day::timestamp AT TIME ZONE 'UTC'
        AND minute < (:day + 1)::timestamp AT TIME ZONE 'UTC'
        AND stream_id BETWEEN :first AND :last
      """;

  /**
   * Streams. A session of the relay counts for the part of it that lies in the day, by the signs it
   * gave on that day and the next; one that is still going on today counts until now. A piece of
   * live HLS is as long as the sound in it. How many listen at once comes from a walk over all
   * beginnings and ends in order of time, and over the beginning of every minute between.
   */
  private static final String STREAMS =
      """
      WITH bounds AS MATERIALIZED (
        SELECT :day::timestamp AT TIME ZONE 'UTC' AS opens,
               (:day + 1)::timestamp AT TIME ZONE 'UTC' AS closes
      ),
      sessions AS (
        SELECT e.resource_id,
               coalesce(any_value(e.listener) FILTER (WHERE e.day = :day),
                        any_value(e.listener), e.session_id) AS listener,
               any_value(e.agent_id) AS agent_id,
               any_value(e.country) AS country,
               min(e.at - e.seconds * interval '1 second') AS began,
               max(e.at) FILTER (WHERE e.day = :day) AS seen,
               bool_or(e.kind = 'left' AND e.day = :day) AS has_left,
               bool_or(e.day > :day) AS goes_on
        FROM streamcore.analytics_events e, bounds b
        WHERE e.day BETWEEN :day AND :day + 1 AND e.resource_type = 'stream' AND e.kind <> 'hls'
          AND e.resource_id BETWEEN :first AND :last
          AND (e.day = :day OR e.at - e.seconds * interval '1 second' < b.closes)
        GROUP BY e.resource_id, e.session_id
      ),
      heard AS MATERIALIZED (
        SELECT s.resource_id, s.listener, s.agent_id, s.country,
               greatest(s.began, b.opens) AS began,
               CASE WHEN s.goes_on THEN b.closes
                    WHEN NOT s.has_left AND now() < b.closes THEN now()
                    ELSE s.seen END AS ended
        FROM sessions s, bounds b
        UNION ALL
        SELECT e.resource_id, coalesce(e.listener, e.session_id, e.event_id), e.agent_id, e.country,
               greatest(e.at - e.seconds * interval '1 second', b.opens), e.at
        FROM streamcore.analytics_events e, bounds b
        WHERE e.day = :day AND e.resource_type = 'stream' AND e.kind = 'hls'
          AND e.resource_id BETWEEN :first AND :last
      ),
      counted AS (
        SELECT h.* FROM heard h
        JOIN streamcore.analytics_agents a ON a.agent_id = h.agent_id AND a.kind <> 'bot'
      ),
      people AS MATERIALIZED (
        SELECT resource_id, listener, agent_id, any_value(country) AS country,
               sum(extract(epoch FROM ended - began)) AS seconds
        FROM counted GROUP BY resource_id, listener, agent_id
      ),
      edges AS (
        SELECT resource_id, began AS at, 1 AS step FROM counted WHERE ended > began
        UNION ALL
        SELECT resource_id, ended, -1 FROM counted WHERE ended > began
        UNION ALL
        SELECT s.resource_id, m.at, 0
        FROM (SELECT resource_id, date_trunc('minute', min(began)) AS since, max(ended) AS until
              FROM counted WHERE ended > began GROUP BY resource_id) s,
             generate_series(s.since, s.until, interval '1 minute') AS m(at)
      ),
      levels AS (
        SELECT resource_id, at,
               sum(step) OVER (PARTITION BY resource_id ORDER BY at, step
                               ROWS UNBOUNDED PRECEDING) AS listeners
        FROM edges
      ),
      minutes AS MATERIALIZED (
        SELECT resource_id, date_trunc('minute', at) AS minute, max(listeners) AS listeners
        FROM levels GROUP BY 1, 2
      ),
      kept_minutes AS (
        INSERT INTO streamcore.analytics_minutes (stream_id, minute, listeners)
        SELECT m.resource_id, m.minute, m.listeners FROM minutes m, bounds b
        WHERE m.listeners > 0 AND m.minute < b.closes
      ),
      kept_details AS (
        INSERT INTO streamcore.analytics_details
          (resource_type, resource_id, date, dimension, item, metric, value)
        SELECT 'stream', resource_id, :day, dimension, item, metric, value
        FROM (SELECT p.resource_id, d.dimension, d.item,
                     count(*) AS listeners, round(sum(p.seconds)) AS listen_seconds
              FROM people p JOIN streamcore.analytics_agents a USING (agent_id),
                   LATERAL (VALUES ('app', coalesce(a.app, '')), ('device', coalesce(a.device, '')),
                                   ('country', coalesce(p.country, ''))) AS d(dimension, item)
              GROUP BY p.resource_id, d.dimension, d.item) s,
             LATERAL (VALUES ('listeners', s.listeners), ('listen_seconds', s.listen_seconds))
               AS v(metric, value)
      )
      INSERT INTO streamcore.analytics (resource_type, resource_id, date, metric, value)
      SELECT 'stream', s.resource_id, :day, v.metric, least(v.value, 2147483647)
      FROM (SELECT p.resource_id, count(*) AS listeners, round(sum(p.seconds)) AS listen_seconds
            FROM people p GROUP BY p.resource_id) s
      LEFT JOIN (SELECT resource_id, max(listeners) AS peak FROM minutes GROUP BY resource_id) m
        ON m.resource_id = s.resource_id,
      LATERAL (VALUES ('listeners', s.listeners), ('listen_seconds', s.listen_seconds),
                      ('peak_listeners', coalesce(m.peak, 0))) AS v(metric, value)
      """;

  /**
   * Podcasts, by IAB's guidelines 2.1: of the accesses of one listener (address and agent) to one
   * episode on one day, one download counts, if they bring together a minute of sound, or the whole
   * file. Robots, data centres and watches do not count. Of most, the largest access alone is
   * enough, or all together are not; only of the rest are the ranges joined.
   */
  private static final String PODCASTS =
      """
      WITH accesses AS (
        SELECT e.resource_id, e.part_id, coalesce(e.listener, e.event_id) AS listener, e.agent_id,
               e.country, e.first_byte,
               e.first_byte + coalesce(e.bytes_sent, e.bytes_total, 1::bigint << 40) AS next_byte,
               coalesce(e.header_bytes, 0) AS header_bytes,
               60 * coalesce(e.byte_rate, 16000)::bigint AS minute,
               coalesce(e.bytes_total, 1::bigint << 40) AS whole
        FROM streamcore.analytics_events e
        JOIN streamcore.analytics_agents a
          ON a.agent_id = e.agent_id AND a.kind NOT IN ('bot', 'watch')
        WHERE e.day = :day AND e.resource_type = 'podcast'
          AND e.resource_id BETWEEN :first AND :last
          AND (e.kind = 'file' AND e.status IN (200, 206) OR e.kind = 'redirect' AND e.status = 302)
          AND NOT e.hosted
      ),
      candidates AS MATERIALIZED (
        SELECT resource_id, part_id, listener, agent_id, any_value(country) AS country,
               bool_or(next_byte - greatest(first_byte, header_bytes) >= minute
                       OR next_byte - first_byte >= whole) AS enough,
               sum(greatest(next_byte - greatest(first_byte, header_bytes), 0)) >= min(minute)
                 OR sum(next_byte - first_byte) >= min(whole) AS possible
        FROM accesses GROUP BY resource_id, part_id, listener, agent_id
      ),
      joined AS (
        SELECT c.resource_id, c.part_id, c.listener, c.agent_id, c.country
        FROM candidates c JOIN accesses s USING (resource_id, part_id, listener, agent_id)
        WHERE c.possible AND NOT c.enough AND s.next_byte > s.first_byte
        GROUP BY c.resource_id, c.part_id, c.listener, c.agent_id, c.country
        HAVING (SELECT sum(upper(r) - lower(r)) FROM unnest(range_agg(int8range(
                  greatest(s.first_byte, s.header_bytes),
                  greatest(s.first_byte, s.header_bytes, s.next_byte)))) AS r) >= min(s.minute)
            OR (SELECT sum(upper(r) - lower(r)) FROM unnest(range_agg(int8range(
                  s.first_byte, s.next_byte))) AS r) >= min(s.whole)
      ),
      downloads AS MATERIALIZED (
        SELECT resource_id, part_id, listener, agent_id, country FROM candidates WHERE enough
        UNION ALL
        SELECT resource_id, part_id, listener, agent_id, country FROM joined
      ),
      people AS MATERIALIZED (
        SELECT resource_id, listener, agent_id, any_value(country) AS country, count(*) AS downloads
        FROM downloads GROUP BY resource_id, listener, agent_id
      ),
      kept_details AS (
        INSERT INTO streamcore.analytics_details
          (resource_type, resource_id, date, dimension, item, metric, value)
        SELECT 'podcast', resource_id, :day, dimension, item, metric, value
        FROM (SELECT p.resource_id, d.dimension, d.item,
                     count(*) AS listeners, sum(p.downloads) AS downloads
              FROM people p JOIN streamcore.analytics_agents a USING (agent_id),
                   LATERAL (VALUES ('app', coalesce(a.app, '')), ('device', coalesce(a.device, '')),
                                   ('country', coalesce(p.country, ''))) AS d(dimension, item)
              GROUP BY p.resource_id, d.dimension, d.item
              UNION ALL
              SELECT resource_id, 'part', part_id::text, count(*), count(*)
              FROM downloads GROUP BY resource_id, part_id) s,
             LATERAL (VALUES ('listeners', s.listeners), ('downloads', s.downloads))
               AS v(metric, value)
      )
      INSERT INTO streamcore.analytics (resource_type, resource_id, date, metric, value)
      SELECT 'podcast', s.resource_id, :day, v.metric, least(v.value, 2147483647)
      FROM (SELECT resource_id, count(*) AS listeners, sum(downloads) AS downloads
            FROM people GROUP BY resource_id) s,
      LATERAL (VALUES ('listeners', s.listeners), ('downloads', s.downloads)) AS v(metric, value)
      """;

  /**
   * Playlists. A play is a session of HLS with at least a minute of sound, however many tracks that
   * is; it counts on the day of its first piece. Seconds and listeners are those of the day's
   * pieces.
   */
  private static final String PLAYLISTS =
      """
      WITH pieces AS MATERIALIZED (
        SELECT e.resource_id, e.part_id, coalesce(e.session_id, e.event_id) AS session_id,
               coalesce(e.listener, e.session_id, e.event_id) AS listener,
               e.agent_id, e.country, e.day, e.seconds
        FROM streamcore.analytics_events e
        JOIN streamcore.analytics_agents a ON a.agent_id = e.agent_id AND a.kind <> 'bot'
        WHERE e.day BETWEEN :day - 1 AND :day + 1
          AND e.resource_type = 'playlist' AND e.kind = 'hls'
          AND e.resource_id BETWEEN :first AND :last
      ),
      plays AS MATERIALIZED (
        SELECT resource_id, session_id, any_value(agent_id) AS agent_id,
               any_value(country) AS country
        FROM pieces GROUP BY resource_id, session_id
        HAVING min(day) = :day AND sum(seconds) >= 60
      ),
      people AS MATERIALIZED (
        SELECT resource_id, listener, agent_id, any_value(country) AS country,
               sum(seconds) AS seconds
        FROM pieces WHERE day = :day GROUP BY resource_id, listener, agent_id
      ),
      kept_details AS (
        INSERT INTO streamcore.analytics_details
          (resource_type, resource_id, date, dimension, item, metric, value)
        SELECT 'playlist', resource_id, :day, dimension, item, metric, sum(value)
        FROM (SELECT p.resource_id, d.dimension, d.item, v.metric, v.value
              FROM people p JOIN streamcore.analytics_agents a USING (agent_id),
                   LATERAL (VALUES ('app', coalesce(a.app, '')), ('device', coalesce(a.device, '')),
                                   ('country', coalesce(p.country, ''))) AS d(dimension, item),
                   LATERAL (VALUES ('listeners', 1), ('listen_seconds', p.seconds))
                     AS v(metric, value)
              UNION ALL
              SELECT p.resource_id, d.dimension, d.item, 'play_count', 1
              FROM plays p JOIN streamcore.analytics_agents a USING (agent_id),
                   LATERAL (VALUES ('app', coalesce(a.app, '')), ('device', coalesce(a.device, '')),
                                   ('country', coalesce(p.country, ''))) AS d(dimension, item)
              UNION ALL
              SELECT resource_id, 'part', part_id::text, 'listen_seconds', seconds
              FROM pieces WHERE day = :day AND part_id IS NOT NULL) s
        GROUP BY resource_id, dimension, item, metric
      )
      INSERT INTO streamcore.analytics (resource_type, resource_id, date, metric, value)
      SELECT 'playlist', resource_id, :day, metric, least(sum(value), 2147483647)
      FROM (SELECT p.resource_id, v.metric, v.value
            FROM people p,
                 LATERAL (VALUES ('listeners', 1), ('listen_seconds', p.seconds))
                   AS v(metric, value)
            UNION ALL
            SELECT resource_id, 'play_count', 1 FROM plays) s
      GROUP BY resource_id, metric
      """;

  /** Uploads: how many sessions have heard which ten seconds, in playlists and by itself. */
  private static final String UPLOADS =
      """
      WITH pieces AS (
        SELECT CASE e.resource_type WHEN 'upload' THEN e.resource_id ELSE e.part_id END AS upload_id,
               coalesce(e.session_id, e.event_id) AS session_id, e.position_from, e.position_to
        FROM streamcore.analytics_events e
        JOIN streamcore.analytics_agents a ON a.agent_id = e.agent_id AND a.kind <> 'bot'
        WHERE e.day = :day AND e.kind = 'hls' AND e.resource_type IN ('upload', 'playlist')
          AND e.position_to > e.position_from
      )
      INSERT INTO streamcore.analytics_details
        (resource_type, resource_id, date, dimension, item, metric, value)
      SELECT 'upload', p.upload_id, :day, 'position', (10 * t.step)::text, 'plays',
             count(DISTINCT p.session_id)
      FROM pieces p, generate_series(p.position_from / 10, (p.position_to - 1) / 10) AS t(step)
      WHERE p.upload_id BETWEEN :first AND :last
      GROUP BY p.upload_id, t.step
      """;

  static final List<String> ALL =
      List.of(FORGET_DAILY, FORGET_DETAILS, FORGET_MINUTES, STREAMS, PODCASTS, PLAYLISTS, UPLOADS);

  private Statements() {}
}
