package io.streamcore.adapter.flyway;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * The hook at which Flyway runs: Hibernate calls its integrators before it validates the schema, so
 * the migrations are in place by then, and a failed migration fails the deployment.
 *
 * <p>Nodes that start at once take turns: the first migrates, the others wait and find nothing left
 * to do. Flyway's own lock begins only after it has created schema and history table, so an
 * advisory lock of ours is held around the whole of it.
 */
public final class SchemaMigrator implements Integrator {

  static final String SCHEMA = "streamcore";

  /** The advisory lock's number: "STREAMCO" in ASCII. */
  private static final long LOCK = 0x5354_5245_414D_434FL;

  @Override
  public void integrate(
      Metadata metadata, BootstrapContext bootstrap, SessionFactoryImplementor sessionFactory) {
    migrate(
        sessionFactory
            .getServiceRegistry()
            .requireService(ConnectionProvider.class)
            .unwrap(DataSource.class));
  }

  @Override
  public void disintegrate(
      SessionFactoryImplementor sessionFactory, SessionFactoryServiceRegistry registry) {
    // the schema outlives the application
  }

  /**
   * Brings the schema up to date and returns how many migrations that took.
   *
   * @throws IllegalStateException if the database does not answer
   * @throws org.flywaydb.core.api.FlywayException if a migration fails; it is rolled back then
   */
  static int migrate(DataSource database) {
    try (Connection turn = database.getConnection()) {
      lock(turn, "SELECT pg_advisory_lock(?)");
      try {
        return Flyway.configure(SchemaMigrator.class.getClassLoader())
            .dataSource(database)
            .schemas(SCHEMA)
            .locations("classpath:db/migration")
            .validateMigrationNaming(true)
            .load()
            .migrate()
            .migrationsExecuted;
      } finally {
        lock(turn, "SELECT pg_advisory_unlock(?)");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot migrate the schema " + SCHEMA, e);
    }
  }

  private static void lock(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, LOCK);
      statement.execute();
    }
  }
}
