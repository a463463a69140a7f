package io.streamcore.adapter.flyway;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A real PostgreSQL for tests: started once per test run, with a fresh database per caller. */
public final class ScratchPostgres {

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private ScratchPostgres() {}

  /** A new, empty database. */
  public static DataSource emptyDatabase() {
    String name = "scratch" + DATABASES.incrementAndGet();
    EmbeddedPostgres server = Server.RUNNING;
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot create a scratch database", e);
    }
    return server.getDatabase("postgres", name);
  }

  /** A new, empty database of an ordinary user, as an enterprise gives one to an application. */
  public static DataSource ordinaryUsersDatabase() {
    String name = "scratch" + DATABASES.incrementAndGet();
    EmbeddedPostgres server = Server.RUNNING;
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE ROLE " + name + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE");
      statement.execute("CREATE DATABASE " + name + " OWNER " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot create a scratch database", e);
    }
    return server.getDatabase(name, name);
  }

  /** A new database that holds the product's schema, without any rows. */
  public static DataSource migratedDatabase() {
    DataSource database = emptyDatabase();
    SchemaMigrator.migrate(database);
    return database;
  }

  private static final class Server {

    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
