package io.streamcore.adapter.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class SchemaMigratorTest {

  private static final int NODES = 4;

  @Test
  void nodes_that_start_at_once_migrate_once() throws Exception {
    DataSource database = ScratchPostgres.emptyDatabase();
    CyclicBarrier start = new CyclicBarrier(NODES);
    Callable<Integer> node =
        () -> {
          start.await();
          return SchemaMigrator.migrate(database);
        };

    ExecutorService nodes = Executors.newFixedThreadPool(NODES);
    List<Integer> executed = new ArrayList<>();
    try {
      for (Future<Integer> future : nodes.invokeAll(List.of(node, node, node, node))) {
        executed.add(future.get());
      }
    } finally {
      nodes.shutdownNow();
    }

    assertThat(executed).filteredOn(count -> count > 0).hasSize(1);
    assertThat(executed).filteredOn(count -> count == 0).hasSize(NODES - 1);
    assertThat(strings(database, "SELECT success::text FROM streamcore.flyway_schema_history"))
        .containsOnly("true");
  }

  @Test
  void a_second_start_changes_nothing() {
    DataSource database = ScratchPostgres.migratedDatabase();

    assertThat(SchemaMigrator.migrate(database)).isZero();
  }

  @Test
  void an_ordinary_user_who_owns_the_database_migrates_it() throws SQLException {
    DataSource database = ScratchPostgres.ordinaryUsersDatabase();

    SchemaMigrator.migrate(database);

    assertThat(strings(database, "SELECT streamcore.folded('Ünïcôde ÉLÉPHANT')"))
        .containsExactly("unicode elephant");
  }

  @Test
  void uses_extensions_that_an_administrator_has_put_elsewhere() throws SQLException {
    DataSource database = ScratchPostgres.emptyDatabase();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA \"Extra things\"");
      statement.execute("CREATE EXTENSION unaccent SCHEMA \"Extra things\"");
      statement.execute("CREATE EXTENSION pg_trgm SCHEMA \"Extra things\"");
    }

    SchemaMigrator.migrate(database);

    assertThat(
            strings(
                database,
                "SELECT streamcore.resembles(streamcore.folded('Éléphant'), 'elephant')::text"))
        .containsExactly("true");
  }

  @Test
  void leaves_the_other_schemas_alone() throws SQLException {
    DataSource database = ScratchPostgres.migratedDatabase();

    assertThat(
            strings(
                database,
                "SELECT DISTINCT table_schema FROM information_schema.tables"
                    + " WHERE table_schema NOT IN ('pg_catalog', 'information_schema')"))
        .containsExactly("streamcore");
  }

  private static List<String> strings(DataSource database, String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
