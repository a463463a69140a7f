package io.streamcore.analytics.report;

import io.streamcore.analytics.ResourceType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows that the roll-up has written, and the names of what they are about; only read. */
@ApplicationScoped
class ReportStore {

  /** Everything that can have numbers, whose it is and what it is called. */
  private static final String RESOURCES =
      """
      (SELECT 'stream' AS resource_type, stream_id AS resource_id, user_id, name AS title, created_at, deleted_at
         FROM {h-schema}streams
       UNION ALL
       SELECT 'playlist', playlist_id, user_id, title, created_at, deleted_at FROM {h-schema}playlists
       UNION ALL
       SELECT 'podcast', podcast_id, user_id, title, created_at, deleted_at FROM {h-schema}podcasts
       UNION ALL
       SELECT 'upload', upload_id, user_id, title, created_at, deleted_at FROM {h-schema}uploads) r
      """;

  private static final String FIND =
      "SELECT r.user_id, r.title FROM "
          + RESOURCES
          + " WHERE r.resource_type = :type AND r.resource_id = :id AND r.deleted_at IS NULL";

  private static final String DAYS =
      """
      SELECT CAST(n.date AS text), n.metric, sum(n.value), max(n.value) FROM {h-schema}analytics n
       WHERE n.date BETWEEN :from AND :to AND %s
       GROUP BY n.date, n.metric
      """;

  private static final String ITEMS =
      """
      SELECT n.item, n.metric, sum(n.value), max(n.value) FROM {h-schema}analytics_details n
       WHERE n.dimension = :dimension AND n.date BETWEEN :from AND :to AND %s
       GROUP BY n.item, n.metric
      """;

  private static final String TOTALS =
      """
      SELECT CAST(n.resource_id AS text), n.metric, sum(n.value), max(n.value) FROM {h-schema}analytics n
       WHERE n.date BETWEEN :from AND :to AND %s
       GROUP BY n.resource_id, n.metric
      """;

  // as the roll-up has it: a session that began on a day may end on the next
  private static final String UNFINISHED =
      """
      SELECT CAST(day AS text), rolled_at FROM {h-schema}analytics_days
       WHERE day BETWEEN :from AND :to
         AND (late_at IS NOT NULL OR rolled_at IS NULL OR rolled_at < (day + 2) AT TIME ZONE 'UTC')
      """;

  // an episode's first days, counted from that of its publication, make old and new comparable
  private static final String EPISODES =
      """
      SELECT CAST(e.episode_id AS text), e.episode_number, e.title, CAST(CAST(e.publication_date AT TIME ZONE 'UTC' AS date) AS text),
             coalesce(sum(n.value) FILTER (WHERE n.metric = 'downloads' AND n.date BETWEEN :from AND :to), 0),
             coalesce(sum(n.value) FILTER (WHERE n.metric = 'downloads'
               AND n.date < CAST(e.publication_date AT TIME ZONE 'UTC' AS date) + 7), 0),
             coalesce(sum(n.value) FILTER (WHERE n.metric = 'downloads'
               AND n.date < CAST(e.publication_date AT TIME ZONE 'UTC' AS date) + 30), 0),
             coalesce(sum(n.value) FILTER (WHERE n.metric = 'downloads'), 0)
        FROM {h-schema}episodes e
        LEFT JOIN {h-schema}analytics_details n ON n.resource_type = 'podcast' AND n.resource_id = e.podcast_id
             AND n.dimension = 'part' AND n.item = CAST(e.episode_id AS text)
       WHERE e.podcast_id = :id AND e.deleted_at IS NULL
       GROUP BY e.episode_id
       ORDER BY e.publication_date DESC, e.episode_id
      """;

  private static final String TRACKS =
      """
      SELECT CAST(t.upload_id AS text), max(t.title), coalesce(max(n.seconds), 0)
        FROM {h-schema}tracks t
        LEFT JOIN (SELECT item, sum(value) AS seconds FROM {h-schema}analytics_details
                    WHERE resource_type = 'playlist' AND resource_id = :id AND dimension = 'part'
                      AND metric = 'listen_seconds' AND date BETWEEN :from AND :to
                    GROUP BY item) n ON n.item = CAST(t.upload_id AS text)
       WHERE t.playlist_id = :id AND t.deleted_at IS NULL AND t.upload_id IS NOT NULL
       GROUP BY t.upload_id
       ORDER BY 3 DESC, 2
      """;

  private static final String MINUTES =
      """
      SELECT to_char(m.minute AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"'), coalesce(n.listeners, 0)
        FROM generate_series(CAST(:from AS timestamp) AT TIME ZONE 'UTC',
               least(CAST(:to AS timestamp) AT TIME ZONE 'UTC' + interval '1 day', now()) - interval '1 minute',
               interval '1 minute') AS m(minute)
        LEFT JOIN {h-schema}analytics_minutes n ON n.stream_id = :id AND n.minute = m.minute
       ORDER BY m.minute
      """;

  private static final String POSITIONS =
      """
      SELECT CAST(item AS integer), sum(value) FROM {h-schema}analytics_details
       WHERE resource_type = 'upload' AND resource_id = :id AND dimension = 'position' AND metric = 'plays'
         AND date BETWEEN :from AND :to
       GROUP BY 1 ORDER BY 1
      """;

  @PersistenceContext(unitName = "streamcore")
  private EntityManager em;

  /** A resource that is not deleted. */
  Optional<Resource> find(ResourceType type, UUID id) {
    return rows(query(FIND).setParameter("type", type.wireName()).setParameter("id", id)).stream()
        .findFirst()
        .map(row -> new Resource(type.wireName(), id, (UUID) row[0], title(row[1])));
  }

  /** What has daily numbers, of an owner or of everybody, newest first. */
  List<Resource> resources(@Nullable UUID ownerId, int limit) {
    Query query =
        query(
            "SELECT r.resource_type, r.resource_id, r.user_id, r.title FROM "
                + RESOURCES
                + " WHERE r.deleted_at IS NULL AND r.resource_type <> 'upload'"
                + (ownerId == null ? "" : " AND r.user_id = :owner")
                + " ORDER BY r.created_at DESC, r.resource_id");
    if (ownerId != null) {
      query.setParameter("owner", ownerId);
    }
    return rows(query.setMaxResults(limit)).stream()
        .map(row -> new Resource((String) row[0], (UUID) row[1], (UUID) row[2], title(row[3])))
        .toList();
  }

  /** Date, metric, sum, highest. */
  List<Object[]> days(Scope scope, Period period) {
    return rows(scoped(DAYS, scope, period));
  }

  /** Item, metric, sum, highest. */
  List<Object[]> items(Scope scope, Period period, String dimension) {
    return rows(scoped(ITEMS, scope, period).setParameter("dimension", dimension));
  }

  /** Id of the resource, metric, sum, highest. */
  List<Object[]> totals(Scope scope, Period period) {
    return rows(scoped(TOTALS, scope, period));
  }

  /** Days whose numbers will still change. */
  Set<LocalDate> unfinished(Period period) {
    return rows(within(query(UNFINISHED), period)).stream()
        .map(row -> LocalDate.parse((String) row[0]))
        .collect(Collectors.toSet());
  }

  List<Object[]> episodes(UUID podcastId, Period period) {
    return rows(within(query(EPISODES), period).setParameter("id", podcastId));
  }

  List<Object[]> tracks(UUID playlistId, Period period) {
    return rows(within(query(TRACKS), period).setParameter("id", playlistId));
  }

  List<Object[]> minutes(UUID streamId, Period period) {
    return rows(
        query(MINUTES)
            .setParameter("from", period.from().atStartOfDay())
            .setParameter("to", period.to().atStartOfDay())
            .setParameter("id", streamId));
  }

  List<Object[]> positions(UUID uploadId, Period period) {
    return rows(within(query(POSITIONS), period).setParameter("id", uploadId));
  }

  private Query scoped(String sql, Scope scope, Period period) {
    if (scope.id() != null && scope.type() != null) {
      return within(
              query(sql.formatted("n.resource_type = :type AND n.resource_id = :resource")), period)
          .setParameter("type", scope.type().wireName())
          .setParameter("resource", scope.id());
    }
    if (scope.ownerId() == null) {
      return within(query(sql.formatted("TRUE")), period);
    }
    String owned =
        "(n.resource_type, n.resource_id) IN (SELECT r.resource_type, r.resource_id FROM "
            + RESOURCES
            + " WHERE r.user_id = :owner AND r.deleted_at IS NULL)";
    return within(query(sql.formatted(owned)), period).setParameter("owner", scope.ownerId());
  }

  private static Query within(Query query, Period period) {
    return query.setParameter("from", period.from()).setParameter("to", period.to());
  }

  private Query query(String sql) {
    return em.createNativeQuery(sql, Object[].class);
  }

  private static List<Object[]> rows(Query query) {
    return ((List<?>) query.getResultList()).stream().map(Object[].class::cast).toList();
  }

  private static String title(@Nullable Object title) {
    return title == null ? "Untitled" : title.toString();
  }

  /** Something that has numbers. */
  record Resource(String type, UUID id, UUID ownerId, String title) {}
}
