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

  /** The number that a query gives. */
  public long number(String query, Object... parameters) {
    String url = "jdbc:postgresql://127.0.0.1:%d/streamcore?currentSchema=streamcore";
    String password = new Secrets(product.folder().secrets()).password("database.application");
    try (Connection connection =
            DriverManager.getConnection(
                url.formatted(product.copy().ports().database()), "streamcore", password);
        PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        if (!rows.next()) {
          throw new AssertionError("no row: " + query);
        }
        return rows.getLong(1);
      }
    } catch (SQLException e) {
      throw new AssertionError(query, e);
    }
  }
}
