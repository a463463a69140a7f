package io.streamcore.viewing.recommend;

import io.streamcore.viewing.recommend.model.Feedback;
import io.streamcore.viewing.recommend.model.Viewer.Liked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The histories of many profiles, page by page; an episode counts for its series. */
@ApplicationScoped
class HistoryPages {

  private static final String PROFILES =
      "SELECT profile_id FROM streamcore.profiles WHERE profile_id > ? AND deleted_at IS NULL"
          + " ORDER BY profile_id LIMIT ?";

  private static final String WATCHED =
      "SELECT DISTINCT coalesce(c.parent_id, c.content_id)"
          + " FROM streamcore.watch_history w JOIN streamcore.content c USING (content_id)";

  private static final String HISTORIES =
      """
      SELECT p.profile_id, p.is_child, p.user_id, coalesce(c.parent_id, c.content_id),
             w.watched_duration_seconds, w.duration_seconds, w.completed, r.rating,
             extract(epoch FROM ? - w.last_watched_at) / 86400
        FROM streamcore.profiles p
        LEFT JOIN streamcore.watch_history w USING (profile_id)
        LEFT JOIN streamcore.content c ON c.content_id = w.content_id
        LEFT JOIN streamcore.content_ratings r
               ON r.profile_id = w.profile_id AND r.content_id = coalesce(c.parent_id, c.content_id)
       WHERE p.profile_id = ANY (?)
       ORDER BY p.profile_id, w.last_watched_at DESC, w.content_id
      """;

  /** What profiles know beyond that says little of their taste. */
  private static final int MOST_TITLES = 500;

  @Inject private Database database;

  /**
   * A profile, and what it knows, last first.
   *
   * @param child whether only what is fit for children is shown to it
   */
  record History(UUID profileId, boolean child, UUID userId, List<Liked> watched) {}

  /** The next profiles after one, by id. */
  List<UUID> profiles(UUID after, int limit) {
    return database.query(
        PROFILES,
        statement -> {
          statement.setObject(1, after);
          statement.setInt(2, limit);
          return ids(statement);
        });
  }

  /** The titles that somebody has watched. */
  Set<UUID> watched() {
    return database.query(WATCHED, statement -> new HashSet<>(ids(statement)));
  }

  /** The histories of these profiles. */
  List<History> of(Collection<UUID> profiles, Instant asOf) {
    return database.query(
        HISTORIES,
        statement -> {
          statement.setObject(1, asOf.atOffset(ZoneOffset.UTC));
          statement.setArray(
              2, statement.getConnection().createArrayOf("uuid", profiles.toArray()));
          return read(statement);
        });
  }

  private static List<History> read(PreparedStatement statement) throws SQLException {
    List<History> found = new ArrayList<>();
    Map<UUID, Float> watched = new LinkedHashMap<>();
    try (ResultSet rows = statement.executeQuery()) {
      boolean more = rows.next();
      while (more) {
        UUID profile = rows.getObject(1, UUID.class);
        boolean child = rows.getBoolean(2);
        UUID user = rows.getObject(3, UUID.class);
        watched.clear();
        do {
          UUID title = rows.getObject(4, UUID.class);
          if (title != null && watched.size() < MOST_TITLES) {
            watched.merge(title, feedback(rows).weight(), Math::max);
          }
          more = rows.next();
        } while (more && profile.equals(rows.getObject(1, UUID.class)));
        found.add(
            new History(
                profile,
                child,
                user,
                watched.entrySet().stream()
                    .map(it -> new Liked(it.getKey(), it.getValue()))
                    .toList()));
      }
    }
    return found;
  }

  private static Feedback feedback(ResultSet row) throws SQLException {
    int duration = row.getInt(6);
    return new Feedback(
        row.getInt(5),
        duration == 0 ? null : duration,
        row.getBoolean(7),
        row.getInt(8),
        Math.max(0, row.getDouble(9)));
  }

  private static List<UUID> ids(PreparedStatement statement) throws SQLException {
    List<UUID> ids = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        ids.add(rows.getObject(1, UUID.class));
      }
    }
    return ids;
  }
}
