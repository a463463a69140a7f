package io.streamcore.viewing.recommend;

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
class Database {

  /** Work with a statement. */
  @FunctionalInterface
  interface Query<T> {
    T with(PreparedStatement statement) throws SQLException;
  }

  @Resource(lookup = "java:jboss/datasources/StreamCoreDS")
  private DataSource source;

  /** Does some work with a statement. */
  <T> T query(String sql, Query<T> query) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      return query.with(statement);
    } catch (SQLException e) {
      throw RecommendMessages.LOG.databaseFailed(e);
    }
  }
}
