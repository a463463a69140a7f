package io.streamcore.viewing.recommend;

import io.streamcore.viewing.recommend.model.Pick;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lists, as they are written: first claimed, which says that they know everything by now and
 * holds off whoever has news until the transaction's end, then replaced.
 */
@ApplicationScoped
class ListStore {

  private static final String CLAIM =
      """
      INSERT INTO streamcore.recommendation_lists AS l (profile_id, model_id, generated_at)
      SELECT p.profile_id, ?, now()
        FROM streamcore.profiles p LEFT JOIN streamcore.recommendation_lists o USING (profile_id)
       WHERE p.profile_id > ? AND p.profile_id <= ? AND p.deleted_at IS NULL
         AND (o.model_id IS DISTINCT FROM ? OR o.stale_since IS NOT NULL)
       ORDER BY p.profile_id LIMIT ? FOR KEY SHARE OF p SKIP LOCKED
      ON CONFLICT (profile_id) DO UPDATE
        SET model_id = excluded.model_id, generated_at = now(), stale_since = NULL
      RETURNING profile_id
      """;

  private static final String CLAIM_STALE =
      """
      UPDATE streamcore.recommendation_lists
         SET model_id = ?, generated_at = now(), stale_since = NULL
       WHERE profile_id IN (
         SELECT l.profile_id
           FROM streamcore.recommendation_lists l JOIN streamcore.profiles p USING (profile_id)
          WHERE l.stale_since IS NOT NULL AND p.deleted_at IS NULL
          ORDER BY l.stale_since LIMIT ?
            FOR UPDATE OF l SKIP LOCKED FOR KEY SHARE OF p SKIP LOCKED)
      RETURNING profile_id
      """;

  private static final String CLEAR =
      "DELETE FROM streamcore.recommendations WHERE profile_id = ANY (?)";

  // who erases a title meanwhile has it locked: it is left out, rather than waited for
  private static final String FILL =
      """
      WITH there AS MATERIALIZED (
        SELECT content_id FROM streamcore.content WHERE content_id = ANY (?)
           FOR KEY SHARE SKIP LOCKED)
      INSERT INTO streamcore.recommendations (profile_id, content_id, score, because_content_id)
      SELECT f.profile_id, f.content_id, f.score, b.content_id
        FROM unnest(?, ?, ?, ?) AS f (profile_id, content_id, score, because_id)
        JOIN there USING (content_id) LEFT JOIN there b ON b.content_id = f.because_id
      """;

  @Inject private Database database;

  /** Claims the next lists of a range that a model did not make, or that lack something. */
  List<UUID> claim(UUID modelId, UUID after, UUID last, int limit) {
    return database.query(
        CLAIM,
        statement -> {
          statement.setObject(1, modelId);
          statement.setObject(2, after);
          statement.setObject(3, last);
          statement.setObject(4, modelId);
          statement.setInt(5, limit);
          return ids(statement);
        });
  }

  /** Claims lists that lack something, the oldest first, and none that another node has claimed. */
  List<UUID> claimStale(UUID modelId, int limit) {
    return database.query(
        CLAIM_STALE,
        statement -> {
          statement.setObject(1, modelId);
          statement.setInt(2, limit);
          return ids(statement);
        });
  }

  /** Whether there are lists that lack something. */
  boolean isDue() {
    return !database
        .query(
            "SELECT profile_id FROM streamcore.recommendation_lists"
                + " WHERE stale_since IS NOT NULL LIMIT 1",
            ListStore::ids)
        .isEmpty();
  }

  /** Replaces the lists of these profiles. */
  void replace(Map<UUID, List<Pick>> lists) {
    database.query(
        CLEAR,
        statement -> {
          statement.setArray(1, array(statement, "uuid", lists.keySet().toArray()));
          return statement.executeUpdate();
        });
    fill(lists);
  }

  private void fill(Map<UUID, List<Pick>> lists) {
    List<UUID> profiles = new ArrayList<>();
    List<Pick> picks = new ArrayList<>();
    lists.forEach(
        (profile, list) ->
            list.forEach(
                pick -> {
                  profiles.add(profile);
                  picks.add(pick);
                }));
    @Nullable Object[] titles = picks.stream().map(Pick::titleId).toArray();
    @Nullable Object[] because = new @Nullable Object[titles.length];
    for (int i = 0; i < because.length; i++) {
      because[i] = picks.get(i).becauseId();
    }
    @Nullable Object[] mentioned =
        Stream.of(titles, because)
            .flatMap(Stream::of)
            .filter(Objects::nonNull)
            .distinct()
            .toArray();
    Object[] scores = picks.stream().map(it -> (double) it.score()).toArray();
    database.query(
        FILL,
        statement -> {
          statement.setArray(1, array(statement, "uuid", mentioned));
          statement.setArray(2, array(statement, "uuid", profiles.toArray()));
          statement.setArray(3, array(statement, "uuid", titles));
          statement.setArray(4, array(statement, "float8", scores));
          statement.setArray(5, array(statement, "uuid", because));
          return statement.executeUpdate();
        });
  }

  private static Array array(PreparedStatement statement, String type, @Nullable Object[] values)
      throws SQLException {
    return statement.getConnection().createArrayOf(type, values);
  }

  private static List<UUID> ids(PreparedStatement statement) throws SQLException {
    List<UUID> ids = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        ids.add(rows.getObject(1, UUID.class));
      }
    }
    ids.sort(Comparator.comparing(UUID::toString)); // as PostgreSQL orders them
    return ids;
  }
}
