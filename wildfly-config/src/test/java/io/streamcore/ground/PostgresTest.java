package io.streamcore.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("postgres")
class PostgresTest {

  private final Progress silent =
      new Progress(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));

  @TempDir Path root;
  private int port;

  @BeforeEach
  void open_the_way_for_the_database_user() throws IOException {
    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx--x--x"));
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
  }

  @AfterEach
  void stop() {
    new Postgres(new DataFolder(root)).stop();
  }

  @Test
  void keeps_committed_data_through_a_kill() throws Exception {
    Database database = start();
    execute(database, "CREATE TABLE kept (id int)");
    kill();

    Database again = start();

    assertThat(ask(again, "SELECT to_regclass('kept')::text")).isEqualTo("kept");
    assertThat(ask(again, "SHOW fsync")).isEqualTo("on");
    assertThat(ask(again, "SHOW max_prepared_transactions")).isEqualTo("64");
  }

  @Test
  void creates_the_schemas_that_the_server_wants_once() throws Exception {
    Database database = start();
    database.prepare();
    database.prepare();
    assertThat(
            ask(
                database,
                "SELECT count(*)::text FROM information_schema.schemata"
                    + " WHERE schema_name IN ('batch', 'jgroups')"))
        .isEqualTo("2");
  }

  private Database start() {
    DataFolder folder = new DataFolder(root);
    folder.prepare();
    Secrets secrets = new Secrets(folder.secrets());
    new Postgres(folder)
        .start(new Home(Path.of("..").toAbsolutePath().normalize()), secrets, port, silent);
    return Database.embedded(port, secrets);
  }

  private void kill() throws Exception {
    Path lock = new DataFolder(root).postgresql().resolve("data/postmaster.pid");
    ProcessHandle process =
        ProcessHandle.of(Long.parseLong(Files.readAllLines(lock).get(0))).orElseThrow();
    process.destroyForcibly();
    process.onExit().get(30, TimeUnit.SECONDS);
  }

  private static void execute(Database database, String sql) throws Exception {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(Database database, String sql) throws Exception {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static Connection connect(Database database) throws Exception {
    return DriverManager.getConnection(database.url(), database.user(), database.password());
  }
}
