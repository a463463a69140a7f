package io.streamcore.ground;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/** Where the application's data goes: address, user and password, as the server will use them. */
public record Database(String url, String user, String password) {

  /** The schemas that must exist before the server starts; the application makes its own. */
  private static final List<String> SCHEMAS = List.of("batch", "jgroups");

  /**
   * Makes the application's role and database in the embedded server, if they are not there yet.
   */
  public static Database embedded(int port, Secrets secrets) {
    String base = "jdbc:postgresql://127.0.0.1:" + port + "/";
    Database database =
        new Database(base + "streamcore", "streamcore", secrets.password("database.application"));
    try (Connection connection =
            connect(base + "postgres", Postgres.SUPERUSER, secrets.password("database.superuser"));
        Statement statement = connection.createStatement()) {
      if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?")) {
        // the password is made of letters and digits alone
        statement.execute("CREATE ROLE streamcore LOGIN PASSWORD '" + database.password() + "'");
      }
      if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?")) {
        statement.execute("CREATE DATABASE streamcore OWNER streamcore");
      }
    } catch (SQLException e) {
      throw new Failure("Cannot prepare the embedded database: " + e.getMessage(), e);
    }
    return database;
  }

  /**
   * Fails with one clear line where the database does not answer; creates the schemas that the
   * server wants.
   */
  public void prepare() {
    try (Connection connection = connect(url, user, password);
        Statement statement = connection.createStatement()) {
      for (String schema : SCHEMAS) {
        if (!hasSchema(connection, schema)) {
          statement.execute("CREATE SCHEMA " + schema);
        }
      }
    } catch (SQLException e) {
      throw new Failure(
          "The database " + url + " cannot be used by " + user + ": " + e.getMessage(), e);
    }
  }

  private static boolean exists(Connection connection, String query) throws SQLException {
    return found(connection, query, "streamcore");
  }

  private static boolean hasSchema(Connection connection, String schema) throws SQLException {
    return found(
        connection, "SELECT 1 FROM information_schema.schemata WHERE schema_name = ?", schema);
  }

  private static boolean found(Connection connection, String query, String parameter)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, parameter);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static Connection connect(String url, String user, String password) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("loginTimeout", "10");
    properties.setProperty("connectTimeout", "10");
    return DriverManager.getConnection(url, properties);
  }
}
