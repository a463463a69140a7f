package io.streamcore.ground;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Child processes that are waited for, their output kept in a file for the case that they fail. */
final class Shell {

  private Shell() {}

  /**
   * Runs a command to its end.
   *
   * @param log receives standard output and error
   * @throws Failure if it does not end well within the time
   */
  static void run(
      String what, List<String> command, Map<String, String> environment, Path log, int seconds) {
    if (exitCode(what, command, environment, log, seconds) != 0) {
      throw new Failure(what + " failed: " + lastLine(log) + " (all of it: " + log + ")");
    }
  }

  /** Like {@link #run}, but leaves the judgement of the exit code to the caller. */
  static int exitCode(
      String what, List<String> command, Map<String, String> environment, Path log, int seconds) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().putAll(environment);
      builder
          .redirectErrorStream(true)
          .redirectOutput(log.toFile())
          .directory(log.resolveSibling(".").toFile());
      Process process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new Failure(what + " did not end within " + seconds + " s (see " + log + ")");
      }
      return process.exitValue();
    } catch (IOException e) {
      throw new Failure(what + " cannot be run: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure(what + " was interrupted", e);
    }
  }

  private static String lastLine(Path log) {
    try {
      return Files.readString(log)
          .strip()
          .lines()
          .reduce((first, second) -> second)
          .orElse("no output");
    } catch (IOException e) {
      return "no output";
    }
  }
}
