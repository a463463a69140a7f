import io.streamcore.viewing.recommend.model.Quality;
import io.streamcore.viewing.recommend.model.Tastes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Lays synthetic histories into the product's database, until the split, and compares the lists that
 * the product made of them with what came later. See README.md.
 */
final class Recommend {

  private static final long SEED = 2026;
  private static final int LENGTH = 1000;

  private Recommend() {}

  public static void main(String[] args) throws Exception {
    try (Connection connection = DriverManager.getConnection(args[1], "streamcore", args[2])) {
      connection.setSchema("streamcore");
      Tastes tastes = new Tastes(SEED, Integer.parseInt(args[3]), Integer.parseInt(args[4]));
      switch (args[0]) {
        case "fill" -> fill(connection, tastes, args[5]);
        case "quality" -> quality(connection, tastes);
        default -> throw new IllegalArgumentException(args[0]);
      }
    }
  }

  private static void fill(Connection connection, Tastes tastes, String upload)
      throws SQLException, IOException {
    connection.setAutoCommit(false);
    try (Statement sql = connection.createStatement()) {
      sql.execute(
          """
          INSERT INTO users (email, password_hash, name, role)
          SELECT 'bench-taste-' || i || '@example.org', 'none', 'Taste ' || i, 'listener'
          FROM generate_series(0, %d / 5) i
          """
              .formatted(tastes.profiles() - 1));
      sql.execute(
          """
          INSERT INTO profiles (user_id, name)
          SELECT user_id, 'Taste ' || i FROM generate_series(0, %d) i
          JOIN users ON email = 'bench-taste-' || i / 5 || '@example.org'
          """
              .formatted(tastes.profiles() - 1));
      sql.execute(
          """
          INSERT INTO content (title, type, user_id, upload_id)
          SELECT 'Taste ' || i, 'audio', user_id, upload_id
          FROM uploads, generate_series(0, %d) i WHERE upload_id = '%s'
          """
              .formatted(tastes.titles() - 1, upload));
      genres(sql, tastes);
      histories(connection, tastes, numbered(sql, "profiles", "profile_id"), titles(sql));
      sql.execute(
          "UPDATE content c SET popularity = w.n FROM (SELECT content_id, count(*) AS n"
              + " FROM watch_history GROUP BY 1) w WHERE w.content_id = c.content_id");
      // the job is to make the lists, and not before the clock runs
      sql.execute("UPDATE recommendation_lists SET stale_since = NULL");
    }
    connection.commit();
    connection.setAutoCommit(true);
    try (Statement sql = connection.createStatement()) {
      for (String table : List.of("users", "profiles", "content", "watch_history", "recommendation_lists")) {
        sql.execute("VACUUM ANALYZE " + table);
      }
    }
  }

  private static void genres(Statement sql, Tastes tastes) throws SQLException {
    String pairs =
        IntStream.range(0, tastes.titles())
            .boxed()
            .flatMap(
                title ->
                    IntStream.of(tastes.genresOf(title)).mapToObj(genre -> "(" + title + "," + genre + ")"))
            .collect(Collectors.joining(","));
    sql.execute(
        """
        INSERT INTO content_genres (content_id, genre_id)
        SELECT DISTINCT c.content_id, g.genre_id FROM (VALUES %s) p (title, genre)
        JOIN content c ON c.title = 'Taste ' || p.title
        JOIN (SELECT genre_id, row_number() OVER (ORDER BY name) - 1 AS n, count(*) OVER () AS all_of
              FROM genres) g ON g.n = p.genre %% g.all_of
        """
            .formatted(pairs));
  }

  private static void histories(
      Connection connection, Tastes tastes, Map<Integer, UUID> profiles, Map<Integer, UUID> titles)
      throws SQLException {
    CopyIn copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(
                "COPY watch_history (profile_id, content_id, position_seconds, watched_duration_seconds,"
                    + " duration_seconds, completed, last_watched_at) FROM STDIN");
    long now = System.currentTimeMillis();
    int band = 1000;
    for (int from = 0; from < tastes.profiles(); from += band) {
      List<String> rows =
          IntStream.range(from, Math.min(tastes.profiles(), from + band))
              .parallel()
              .mapToObj(profile -> rows(tastes.of(profile), profiles.get(profile), titles, now))
              .toList();
      for (String some : rows) {
        byte[] bytes = some.getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
      }
    }
    copy.endCopy();
  }

  private static String rows(
      Tastes.Watched[] history, UUID profile, Map<Integer, UUID> titles, long now) {
    StringBuilder rows = new StringBuilder();
    for (Tastes.Watched one : history) {
      if (one.day() < Tastes.SPLIT) {
        int seconds = (int) (one.share() * LENGTH);
        rows.append(profile).append('\t').append(titles.get(one.title())).append('\t');
        rows.append(one.completed() ? 0 : seconds).append('\t').append(seconds).append('\t');
        rows.append(LENGTH).append('\t').append(one.completed()).append('\t');
        rows.append(java.time.Instant.ofEpochMilli(now - (Tastes.SPLIT - one.day()) * 86_400_000L));
        rows.append('\n');
      }
    }
    return rows.toString();
  }

  private static void quality(Connection connection, Tastes tastes) throws SQLException {
    Map<Integer, int[]> lists = new HashMap<>();
    try (Statement sql = connection.createStatement();
        ResultSet rows =
            sql.executeQuery(
                """
                SELECT substring(p.name FROM 7)::int, array_agg(substring(c.title FROM 7)::int
                       ORDER BY r.score DESC, r.content_id)
                FROM recommendations r JOIN profiles p USING (profile_id)
                JOIN content c ON c.content_id = r.content_id
                WHERE p.name LIKE 'Taste %' AND c.title LIKE 'Taste %' GROUP BY p.profile_id, p.name
                """)) {
      while (rows.next()) {
        Integer[] list = (Integer[]) rows.getArray(2).getArray();
        lists.put(rows.getInt(1), IntStream.range(0, list.length).map(i -> list[i]).toArray());
      }
    }
    Quality quality = new Quality(tastes);
    print("the product's lists", quality.of(profile -> lists.getOrDefault(profile, new int[0])));
    print("ItemKNN, 100 neighbours", quality.of(quality.itemKnn(0, 100)));
    print("ItemKNN, 300 neighbours", quality.of(quality.itemKnn(0, 300)));
    print("popularity", quality.of(quality.popularity()));
  }

  private static void print(String name, Quality.Result result) {
    System.out.printf(
        "%-36s %8.4f %10.4f   %,d profiles%n", name, result.ndcg(), result.recall(), result.profiles());
  }

  private static Map<Integer, UUID> titles(Statement sql) throws SQLException {
    return read(sql, "SELECT content_id, substring(title FROM 7)::int FROM content WHERE title LIKE 'Taste %'");
  }

  private static Map<Integer, UUID> numbered(Statement sql, String table, String id) throws SQLException {
    return read(sql, "SELECT " + id + ", substring(name FROM 7)::int FROM " + table + " WHERE name LIKE 'Taste %'");
  }

  private static Map<Integer, UUID> read(Statement sql, String query) throws SQLException {
    Map<Integer, UUID> found = new HashMap<>();
    try (ResultSet rows = sql.executeQuery(query)) {
      while (rows.next()) {
        found.put(rows.getInt(2), rows.getObject(1, UUID.class));
      }
    }
    return found;
  }
}
