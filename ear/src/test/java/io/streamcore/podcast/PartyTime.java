package io.streamcore.podcast;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * npm's {@code podcast-partytime}, the parser of the Podcast Index: what it reads of the podcast
 * namespace. It is installed below {@code target} once.
 */
final class PartyTime {

  private static final String PACKAGE = "podcast-partytime@5.0.0";

  private static final String SCRIPT =
      "let t='';process.stdin.on('data',d=>t+=d);process.stdin.on('end',()=>console.log("
          + "JSON.stringify(require('podcast-partytime').parseFeed(t))))";

  private PartyTime() {}

  /**
   * What it read, as JSON; skips the test where it cannot be had, but with {@code CI=true} fails.
   */
  static JsonNode read(byte[] feed) throws IOException, InterruptedException {
    Path folder =
        Path.of(System.getProperty("streamcore.home"), "ear/target/podcast-partytime-5.0.0");
    if (!Files.exists(folder.resolve("node_modules/podcast-partytime/dist/index.js"))) {
      install(folder);
    }
    return new ObjectMapper().readTree(run(folder, feed, List.of("node", "-e", SCRIPT)));
  }

  private static void install(Path folder) throws InterruptedException {
    try {
      Files.createDirectories(folder);
      run(
          folder,
          new byte[0],
          List.of(
              "npm",
              "install",
              "--no-audit",
              "--no-fund",
              "--ignore-scripts",
              "--prefix",
              ".",
              PACKAGE));
    } catch (IOException e) {
      missing("node and npm, and " + PACKAGE + " from the registry");
    }
  }

  private static void missing(String what) {
    if (Boolean.parseBoolean(System.getenv("CI"))) {
      throw new AssertionError(what + " are missing, and CI=true skips no test");
    }
    Assumptions.abort(what + " are missing");
  }

  private static byte[] run(Path folder, byte[] input, List<String> command)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile(folder, "output", ".txt");
    Path given = Files.write(Files.createTempFile(folder, "input", ".xml"), input);
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(given.toFile())
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(3, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException(command.get(0) + " does not end");
    }
    byte[] said = Files.readAllBytes(output);
    if (process.exitValue() != 0) {
      throw new IOException(
          command.get(0) + " failed: " + new String(said, StandardCharsets.UTF_8));
    }
    return said;
  }
}
