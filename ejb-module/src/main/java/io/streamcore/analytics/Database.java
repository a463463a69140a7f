package io.streamcore.analytics;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The database, for statements over many rows at once, which go past the persistence context.
 * Within a transaction, all work is on that transaction's connection. For any thread.
 */
@ApplicationScoped
public class Database {

  /** Work on a connection. */
  @FunctionalInterface
  public interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** Work with a statement. */
  @FunctionalInterface
  public interface Query<T> {
    T with(PreparedStatement statement) throws SQLException;
  }

  @Resource(lookup = "java:jboss/datasources/StreamCoreDS")
  private DataSource source;

  /** Does some work on a connection. */
  public <T> T work(Work<T> work) {
    try (Connection connection = source.getConnection()) {
      return work.on(connection);
    } catch (SQLException e) {
      throw AnalyticsMessages.LOG.databaseFailed(e);
    }
  }

  /** Does some work with a statement. */
  public <T> T query(String sql, Query<T> query) {
    return work(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return query.with(statement);
          }
        });
  }
}
