package io.streamcore.analytics;

import io.streamcore.adapter.flyway.ScratchPostgres;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import javax.sql.DataSource;

/** A database of its own with somebody in it whose numbers are counted. */
public final class Ground {

  static final Duration RETENTION = Duration.ofDays(90);

  public final DataSource source = ScratchPostgres.migratedDatabase();
  public final Database database = wired(new Database(), source);
  public final EventDays days = wired(new EventDays(), database, RETENTION);
  public final AgentRegister agents = wired(new AgentRegister(), database);
  public final EventIntake intake =
      wired(new EventIntake(), wired(new RawEventStore(), database), agents, days);
  public final UUID owner = UUID.randomUUID();

  public Ground() {
    run(
        "INSERT INTO streamcore.users (user_id, email, password_hash, name, role)"
            + " VALUES (?, ?, 'x', 'Mara Voss', 'dj')",
        owner,
        owner + "@example.org");
  }

  /** A bean with its parts, each in the field of its type, as the container would do it. */
  public static <T> T wired(T bean, Object... parts) {
    for (Object part : parts) {
      Field field =
          Arrays.stream(bean.getClass().getDeclaredFields())
              .filter(it -> it.getType().isInstance(part))
              .findFirst()
              .orElseThrow();
      field.setAccessible(true);
      try {
        field.set(bean, part);
      } catch (IllegalAccessException e) {
        throw new AssertionError(e);
      }
    }
    return bean;
  }

  public UUID stream() {
    UUID id = UUID.randomUUID();
    run(
        "INSERT INTO streamcore.streams (stream_id, user_id, name, shoutcast_url, mount, stream_key_enc, visibility)"
            + " VALUES (?, ?, 'Night', 'http://example.org', ?, 'x', 'public')",
        id,
        owner,
        "/" + id);
    return id;
  }

  public UUID upload() {
    UUID id = UUID.randomUUID();
    run(
        "INSERT INTO streamcore.uploads (upload_id, user_id, file_path, status)"
            + " VALUES (?, ?, 'a', 'ready')",
        id,
        owner);
    return id;
  }

  /** A podcast with one episode of some upload. */
  public UUID podcast(UUID episode) {
    UUID id = UUID.randomUUID();
    run(
        "INSERT INTO streamcore.podcasts (podcast_id, user_id, title, language, author)"
            + " VALUES (?, ?, 'Show', 'en-us', 'Mara Voss')",
        id,
        owner);
    run(
        "INSERT INTO streamcore.episodes (episode_id, podcast_id, source_type, upload_id, title,"
            + " duration_seconds, publication_date, episode_number)"
            + " VALUES (?, ?, 'upload', ?, 'One', 60, now(), 1)",
        episode,
        id,
        upload());
    return id;
  }

  /** A playlist with one track, of this upload. */
  public UUID playlist(UUID upload) {
    UUID id = UUID.randomUUID();
    run(
        "INSERT INTO streamcore.playlists (playlist_id, user_id, title, visibility) VALUES (?, ?, 'Mix', 'public')",
        id,
        owner);
    run(
        "INSERT INTO streamcore.tracks (playlist_id, source_type, upload_id, title,"
            + " duration_seconds) VALUES (?, 'upload', ?, 'One', 60)",
        id,
        upload);
    return id;
  }

  public int run(String sql, Object... parameters) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      return statement.execute() ? 0 : statement.getUpdateCount();
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  public long number(String sql, Object... parameters) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getLong(1) : -1;
      }
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
  }
}
