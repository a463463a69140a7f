package io.streamcore.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("server")
class ServerConfigurationTest {

  private static final Map<String, String> ENVIRONMENT = Map.of();

  @TempDir private Path root;
  private DataFolder folder;
  private Path written;
  private Path stamp;

  @BeforeEach
  void prepareFolder() {
    folder = new DataFolder(root);
    folder.prepare();
    Path configuration = folder.server().resolve("configuration");
    written = configuration.resolve(ServerConfiguration.FILE);
    stamp = configuration.resolve("scripts.applied");
  }

  @Test
  void scripts_change_nothing_when_they_are_applied_again() throws Exception {
    prepare();
    List<String> first = settings();
    assertThat(Files.readString(written))
        .contains("StreamCoreDS", "media.transcode", "STREAMCORE_HTTP_PORT");

    Files.delete(stamp);
    prepare();

    assertThat(settings()).isEqualTo(first);
    assertThat(stamp).exists();
  }

  /** The lines of the configuration, sorted: the server writes properties in any order. */
  private List<String> settings() throws IOException {
    try (Stream<String> lines = Files.lines(written)) {
      return lines.sorted().toList();
    }
  }

  private void prepare() {
    Home home = new Home(Path.of("..").toAbsolutePath().normalize());
    Progress silence = new Progress(new PrintStream(OutputStream.nullOutputStream()));
    new ServerConfiguration(home, folder)
        .prepare(ENVIRONMENT, new Secrets(folder.secrets()), silence);
  }
}
