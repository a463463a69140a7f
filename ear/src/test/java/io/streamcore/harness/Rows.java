package io.streamcore.harness;

import io.streamcore.ground.Secrets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What the product keeps in its database, for what no API shows. */
public final class Rows {

  private final RunningProduct product;

  public Rows(RunningProduct product) {
    this.product = product;
  }

  /** A connection of the test's own, as the application. */
  public Connection connect() throws SQLException {
    String url = "jdbc:postgresql://127.0.0.1:%d/streamcore?currentSchema=streamcore";
    String password = new Secrets(product.folder().secrets()).password("database.application");
    return DriverManager.getConnection(
        url.formatted(product.copy().ports().database()), "streamcore", password);
  }

  /** The number that a query gives. */
  public long number(String query, Object... parameters) {
    return with(
        query,
        parameters,
        statement -> {
          try (ResultSet rows = statement.executeQuery()) {
            if (!rows.next()) {
              throw new AssertionError("no row: " + query);
            }
            return rows.getLong(1);
          }
        });
  }

  /** Changes rows, such as a time that a test cannot wait for; answers how many. */
  public int change(String update, Object... parameters) {
    return with(update, parameters, PreparedStatement::executeUpdate);
  }

  @FunctionalInterface
  private interface Work<T> {
    T on(PreparedStatement statement) throws SQLException;
  }

  private <T> T with(String sql, Object[] parameters, Work<T> work) {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      return work.on(statement);
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }
}
