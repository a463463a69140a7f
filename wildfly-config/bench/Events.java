import io.streamcore.analytics.EventKind;
import io.streamcore.analytics.RawEvent;
import io.streamcore.analytics.RawEvent.Audience;
import io.streamcore.analytics.RawEvent.Delivery;
import io.streamcore.analytics.RawEvent.Subject;
import io.streamcore.analytics.ResourceType;
import io.streamcore.journal.JournalWatch;
import io.streamcore.journal.RecordCodec;
import io.streamcore.journal.Spool;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What {@code publish} needs beside a shell; run from its source. {@code lay <server data> <stream>
 * <events>} puts events into the journal of a server that is down. {@code watch <url> <password>
 * <stream> <events>} prints how many a second are taken in. {@code fill <url> <password> <day>
 * <events>} makes raw events of a day. {@code plain <url> <password> <day>} counts them by one
 * statement, and prints the seconds.
 */
final class Events {

  private static final int BATCH = 500;

  public static void main(String[] args) throws Exception {
    switch (args[0]) {
      case "lay" -> lay(Path.of(args[1]), UUID.fromString(args[2]), Integer.parseInt(args[3]));
      case "watch" -> watch(args[1], args[2], args[3], Long.parseLong(args[4]));
      case "fill" -> fill(args[1], args[2], args[3], Long.parseLong(args[4]));
      case "plain" -> plain(args[1], args[2], args[3]);
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static void lay(Path serverData, UUID stream, int events) throws Exception {
    JournalWatch watch =
        (JournalWatch)
            Proxy.newProxyInstance(
                Events.class.getClassLoader(),
                new Class<?>[] {JournalWatch.class},
                (proxy, method, values) -> {
                  throw new IllegalStateException(method.getName());
                });
    Path folder = serverData.resolve("analytics/events");
    Spool<RawEvent> spool =
        new Spool<>(folder, Long.MAX_VALUE, RecordCodec.of(RawEvent.class), watch);
    Instant now = Instant.now();
    for (int laid = 0; laid < events; laid += BATCH) {
      List<RawEvent> batch = new ArrayList<>();
      for (int i = laid; i < Math.min(events, laid + BATCH); i++) {
        batch.add(
            new RawEvent(
                UUID.randomUUID(),
                EventKind.LEFT,
                now.minusMillis(i),
                new Subject(ResourceType.STREAM, stream, null),
                new Audience(UUID.randomUUID(), UUID.randomUUID(), "bench/" + i % 200, "DE", false),
                Delivery.listening(60, 960_000)));
      }
      if (!spool.keep(batch)) {
        throw new IllegalStateException("the journal takes no more");
      }
    }
  }

  private static void watch(String url, String password, String stream, long events)
      throws Exception {
    String count =
        "SELECT count(*) FROM streamcore.analytics_events WHERE resource_id = '" + stream + "'";
    try (Connection connection = patiently(url, password);
        Statement statement = connection.createStatement()) {
      long first = -1;
      long begun = 0;
      while (true) {
        long now = System.nanoTime();
        long taken = number(statement, count);
        if (first < 0 && taken > 0) {
          first = taken;
          begun = now;
        }
        if (taken >= events) {
          System.out.printf("%.0f%n", (taken - first) / ((System.nanoTime() - begun) / 1e9));
          return;
        }
        Thread.sleep(200);
      }
    }
  }

  /** Waits for the database, which comes back with the server. */
  private static Connection patiently(String url, String password) throws Exception {
    for (int tries = 0; ; tries++) {
      try {
        return DriverManager.getConnection(url, "streamcore", password);
      } catch (SQLException e) {
        if (tries > 600) {
          throw e;
        }
        Thread.sleep(200);
      }
    }
  }

  /** A day of 200 podcasts with ten episodes each, and 50 streams. */
  private static void fill(String url, String password, String day, long events) throws Exception {
    try (Connection connection = DriverManager.getConnection(url, "streamcore", password);
        Statement statement = connection.createStatement()) {
      number(statement, "SELECT count(streamcore.analytics_open_day('%s'))".formatted(day));
      statement.execute(
          "INSERT INTO streamcore.analytics_agents (agent, kind, app) SELECT 'bench/' || i,"
              + " CASE WHEN i % 20 = 0 THEN 'bot' ELSE 'app' END, 'App ' || i % 30"
              + " FROM generate_series(1, 200) i ON CONFLICT DO NOTHING");
      statement.execute(
          ("""
           WITH agents AS (SELECT array_agg(agent_id) AS ids FROM streamcore.analytics_agents
                           WHERE agent LIKE 'bench/%%')
           INSERT INTO streamcore.analytics_events (day, event_id, at, resource_type, resource_id,
             part_id, session_id, listener, agent_id, kind, status, first_byte, bytes_sent,
             bytes_total, header_bytes, byte_rate, seconds, country)
           SELECT d.day, gen_random_uuid(),
                  d.day::timestamp AT TIME ZONE 'UTC' + interval '86399 seconds' * r.at,
                  CASE WHEN i %% 2 = 0 THEN 'podcast' ELSE 'stream' END,
                  md5((CASE WHEN i %% 2 = 0 THEN 'p' || i / 2 %% 200 ELSE 's' || i / 2 %% 50 END))::uuid,
                  CASE WHEN i %% 2 = 0 THEN md5('e' || i / 2 %% 2000)::uuid END,
                  CASE WHEN i %% 2 = 1 THEN gen_random_uuid() END,
                  md5('l' || (r.who * %2$d / 4)::int)::uuid,
                  a.ids[1 + i %% 190],
                  CASE WHEN i %% 2 = 0 THEN 'file' ELSE 'left' END,
                  CASE WHEN i %% 2 = 0 THEN CASE WHEN i %% 6 = 0 THEN 206 ELSE 200 END END,
                  CASE WHEN i %% 2 = 0 THEN CASE WHEN i %% 6 = 0 THEN (r.at * 1e7)::bigint ELSE 0 END END,
                  CASE WHEN i %% 6 = 0 THEN 300000 ELSE 20000000 END, 20000000, 4096, 16000,
                  CASE WHEN i %% 2 = 1 THEN (r.who * 3600)::int END, 'DE'
           FROM generate_series(1, %2$d) i, LATERAL (SELECT random() AS at, random() + 0 * i AS who) r,
                agents a, (SELECT '%1$s'::date AS day) d
           """)
              .formatted(day, events));
      statement.execute("ANALYZE streamcore.analytics_events");
    }
  }

  /** Downloads, listeners and seconds, as one would count them by hand. */
  private static void plain(String url, String password, String day) throws Exception {
    try (Connection connection = DriverManager.getConnection(url, "streamcore", password);
        Statement statement = connection.createStatement()) {
      statement.execute("SET work_mem = '64MB'");
      long begun = System.nanoTime();
      number(
          statement,
          """
          SELECT count(*) FROM (
            SELECT resource_id, count(*) AS downloads, count(DISTINCT (listener, agent_id)) AS listeners,
                   0 AS seconds
            FROM (SELECT resource_id, part_id, listener, agent_id,
                         sum(upper(r) - lower(r)) AS bytes
                  FROM (SELECT resource_id, part_id, listener, agent_id,
                               unnest(range_agg(int8range(greatest(first_byte, header_bytes),
                                      greatest(first_byte, header_bytes, first_byte + bytes_sent)))) AS r
                        FROM streamcore.analytics_events JOIN streamcore.analytics_agents a USING (agent_id)
                        WHERE day = '%1$s' AND resource_type = 'podcast' AND status IN (200, 206)
                          AND a.kind <> 'bot'
                        GROUP BY 1, 2, 3, 4) ranges
                  GROUP BY 1, 2, 3, 4) downloads
            WHERE bytes >= 960000 GROUP BY resource_id
            UNION ALL
            SELECT resource_id, 0, count(DISTINCT (listener, agent_id)), sum(seconds)
            FROM streamcore.analytics_events JOIN streamcore.analytics_agents a USING (agent_id)
            WHERE day = '%1$s' AND resource_type = 'stream' AND a.kind <> 'bot'
            GROUP BY resource_id) counted
          """
              .formatted(day));
      System.out.printf("%.1f%n", (System.nanoTime() - begun) / 1e9);
    }
  }

  private static long number(Statement statement, String query) throws Exception {
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
