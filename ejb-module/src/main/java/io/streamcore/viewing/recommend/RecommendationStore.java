package io.streamcore.viewing.recommend;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The rows of recommendations, as they are read. */
@ApplicationScoped
class RecommendationStore {

  private static final String COLUMNS =
      "SELECT r.profile_id, r.content_id, r.score, r.because_content_id, r.generated_at"
          + " FROM streamcore.recommendations r ";

  // what was begun since is no news any more, nor is a series with one of its episodes
  private static final String LIST =
      COLUMNS
          + """
          WHERE r.profile_id = ? AND r.content_id NOT IN (
            SELECT coalesce(c.parent_id, c.content_id)
              FROM streamcore.watch_history w JOIN streamcore.content c USING (content_id)
             WHERE w.profile_id = ?)
          ORDER BY r.score DESC, r.content_id
          """;

  private static final String ALL_OF =
      COLUMNS
          + "JOIN streamcore.profiles p USING (profile_id)"
          + " WHERE p.user_id = ? ORDER BY r.profile_id, r.score DESC, r.content_id";

  @Inject private Database database;

  /** What a profile is recommended and has not begun, best first. */
  List<Recommended> list(UUID profileId) {
    return database.query(
        LIST,
        statement -> {
          statement.setObject(1, profileId);
          statement.setObject(2, profileId);
          return recommended(statement);
        });
  }

  /** What all profiles of a user are recommended. */
  List<Recommended> allOf(UUID userId) {
    return database.query(
        ALL_OF,
        statement -> {
          statement.setObject(1, userId);
          return recommended(statement);
        });
  }

  private static List<Recommended> recommended(PreparedStatement statement) throws SQLException {
    List<Recommended> found = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        found.add(
            new Recommended(
                rows.getObject(1, UUID.class),
                rows.getObject(2, UUID.class),
                rows.getDouble(3),
                rows.getObject(4, UUID.class),
                rows.getObject(5, OffsetDateTime.class).toInstant()));
      }
    }
    return found;
  }
}
