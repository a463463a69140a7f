package io.streamcore.harness;

import static org.awaitility.Awaitility.await;

import io.streamcore.ground.Home;
import io.streamcore.ground.Product;
import io.streamcore.ground.Progress;
import io.streamcore.ground.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Copies of the product of a test's own, beside the one that all tests share. */
public final class OwnCopy {

  private static final Duration DYING = Duration.ofSeconds(10);

  private OwnCopy() {}

  /**
   * A copy on any free ports, as it is built here, not started yet.
   *
   * @param name of its data folder below {@code ear/target}
   * @param settings what it is set beside these
   */
  public static Product of(String name, Map<String, String> settings) {
    Path home = Path.of(System.getProperty("streamcore.home"));
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("STREAMCORE_DATA", home.resolve("ear/target").resolve(name).toString());
    for (String port : List.of("HTTP", "MANAGEMENT", "DB", "RELAY")) {
      environment.put("STREAMCORE_" + port + "_PORT", "0");
    }
    environment.putAll(settings);
    return new Product(new Home(home), new Settings(environment), new Progress(System.out));
  }

  /** The same, without anything that an earlier run has left. */
  public static Product fresh(String name, Map<String, String> settings) {
    Product product = of(name, settings);
    product.stop();
    delete(product.folder().postgresql());
    delete(product.folder().root());
    return product;
  }

  /** Ends a copy's server, and what it has started, as a power cut would; its database stays. */
  public static void kill(RunningProduct running) {
    ProcessHandle server = running.copy().process().orElseThrow();
    List<ProcessHandle> children = server.descendants().toList();
    server.destroyForcibly();
    server.onExit().join();
    await().atMost(DYING).until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
  }

  private static void delete(Path root) {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(root)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
