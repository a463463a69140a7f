package io.streamcore.analytics;

import io.streamcore.analytics.RawEvent.Audience;
import io.streamcore.analytics.RawEvent.Delivery;
import io.streamcore.analytics.RawEvent.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of raw events: many at a time, each once. */
@ApplicationScoped
class RawEventStore {

  /** A column, its type, and what an event has in it. */
  private record Column(String name, String type, Function<RawEvent, @Nullable Object> value) {

    static Column ofEvent(String name, String type, Function<RawEvent, @Nullable Object> value) {
      return new Column(name, type, value);
    }

    static Column ofAudience(String name, String type, Function<Audience, @Nullable Object> value) {
      return new Column(name, type, event -> value.apply(event.audience()));
    }

    static Column ofDelivery(String name, String type, Function<Delivery, @Nullable Object> value) {
      return new Column(name, type, event -> value.apply(event.delivery()));
    }
  }

  private static final List<Column> COLUMNS =
      List.of(
          Column.ofEvent("day", "date", RawEvent::day),
          Column.ofEvent("event_id", "uuid", RawEvent::eventId),
          Column.ofEvent("at", "timestamptz", RawEvent::at),
          Column.ofEvent("kind", "varchar", event -> event.kind().wireName()),
          Column.ofEvent("resource_type", "varchar", event -> event.subject().type().wireName()),
          Column.ofEvent("resource_id", "uuid", event -> event.subject().id()),
          Column.ofEvent("part_id", "uuid", event -> event.subject().partId()),
          Column.ofAudience("session_id", "uuid", Audience::sessionId),
          Column.ofAudience("listener", "uuid", Audience::listener),
          Column.ofAudience("country", "varchar", Audience::country),
          Column.ofAudience("hosted", "boolean", Audience::hosted),
          Column.ofDelivery("seconds", "integer", Delivery::seconds),
          Column.ofDelivery("status", "smallint", Delivery::status),
          Column.ofDelivery("first_byte", "bigint", Delivery::firstByte),
          Column.ofDelivery("bytes_sent", "bigint", Delivery::bytesSent),
          Column.ofDelivery("bytes_total", "bigint", Delivery::bytesTotal),
          Column.ofDelivery("header_bytes", "integer", Delivery::headerBytes),
          Column.ofDelivery("byte_rate", "integer", Delivery::byteRate),
          Column.ofDelivery("position_from", "integer", Delivery::positionFrom),
          Column.ofDelivery("position_to", "integer", Delivery::positionTo));

  private static final String INSERT = insert();

  private static final String KNOWN =
      "SELECT DISTINCT known.id, known.part FROM unnest(?::uuid[], ?::uuid[]) AS known(id, part)"
          + " WHERE EXISTS (%s)";

  @Inject private Database database;

  private static String insert() {
    StringBuilder names = new StringBuilder("agent_id");
    StringBuilder arrays = new StringBuilder("?::integer[]");
    for (Column column : COLUMNS) {
      names.append(", ").append(column.name());
      arrays.append(", ?::").append(column.type()).append("[]");
    }
    return "INSERT INTO streamcore.analytics_events (%s) SELECT * FROM unnest(%s) ON CONFLICT DO NOTHING"
        .formatted(names, arrays);
  }

  /**
   * Adds events; one that is there already stays as it is.
   *
   * @param agents the numbers of all user agents in the batch
   * @return how many were new
   */
  int add(List<RawEvent> batch, Map<String, Integer> agents) {
    return database.query(
        INSERT,
        statement -> {
          Connection connection = statement.getConnection();
          statement.setArray(
              1,
              connection.createArrayOf(
                  "integer", column(batch, event -> agents.get(event.audience().agent()))));
          for (int i = 0; i < COLUMNS.size(); i++) {
            Column column = COLUMNS.get(i);
            statement.setArray(
                i + 2, connection.createArrayOf(column.type(), column(batch, column.value())));
          }
          return statement.executeUpdate();
        });
  }

  private static @Nullable Object[] column(
      List<RawEvent> batch, Function<RawEvent, @Nullable Object> value) {
    @Nullable Object[] values = new @Nullable Object[batch.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value.apply(batch.get(i));
    }
    return values;
  }

  /** Those of the subjects that there are, deleted ones included. */
  Set<Subject> known(Collection<Subject> subjects) {
    Set<Subject> known = new HashSet<>();
    for (ResourceType type : ResourceType.values()) {
      List<Subject> asked = subjects.stream().filter(it -> it.type() == type).toList();
      if (!asked.isEmpty()) {
        known.addAll(known(type, asked));
      }
    }
    return known;
  }

  private Set<Subject> known(ResourceType type, List<Subject> asked) {
    return database.query(
        KNOWN.formatted(condition(type)),
        statement -> {
          ids(statement, 1, asked.stream().map(Subject::id).toArray());
          ids(statement, 2, asked.stream().map(Subject::partId).toArray());
          Set<Subject> found = new HashSet<>();
          try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
              found.add(
                  new Subject(type, rows.getObject(1, UUID.class), rows.getObject(2, UUID.class)));
            }
          }
          return found;
        });
  }

  private static void ids(PreparedStatement statement, int index, @Nullable Object[] ids)
      throws SQLException {
    statement.setArray(index, statement.getConnection().createArrayOf("uuid", ids));
  }

  private static String condition(ResourceType type) {
    return switch (type) {
      case STREAM -> "SELECT FROM streamcore.streams it WHERE it.stream_id = known.id";
      case UPLOAD -> "SELECT FROM streamcore.uploads it WHERE it.upload_id = known.id";
      case PODCAST ->
          "SELECT FROM streamcore.episodes it WHERE it.podcast_id = known.id AND it.episode_id = known.part";
      case PLAYLIST ->
          "SELECT FROM streamcore.tracks it WHERE it.playlist_id = known.id AND it.upload_id = known.part";
    };
  }
}
