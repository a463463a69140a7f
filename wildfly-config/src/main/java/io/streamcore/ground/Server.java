package io.streamcore.ground;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The application server's process: started with the EAR in its deployment folder, watched until it
 * is ready.
 */
final class Server {

  private static final String EAR = "streamcore.ear";
  private static final Duration START_LIMIT = Duration.ofMinutes(10);
  private static final int STOP_SECONDS = 60;

  private final Home home;
  private final DataFolder folder;
  private final Settings settings;
  private final Path deployments;

  Server(Home home, DataFolder folder, Settings settings) {
    this.home = home;
    this.folder = folder;
    this.settings = settings;
    this.deployments = folder.server().resolve("deployments");
  }

  /** Starts the process and returns at once. */
  ProcessHandle start(Map<String, String> environment, boolean foreground) {
    try {
      placeEar();
      List<String> command = new ArrayList<>();
      if (Unprivileged.isOnPath("setsid")) {
        // out of reach of the terminal's Ctrl-C: the launcher stops things in the right order
        command.add("setsid");
      }
      command.addAll(Java.server(home, folder, settings));
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.server().toFile());
      builder.environment().putAll(environment);
      builder.environment().putIfAbsent("STREAMCORE_LOG_CONSOLE", foreground ? "WARN" : "OFF");
      builder.redirectErrorStream(true);
      builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
      builder.redirectOutput(
          foreground
              ? ProcessBuilder.Redirect.INHERIT
              : ProcessBuilder.Redirect.to(console().toFile()));
      return builder.start().toHandle();
    } catch (IOException e) {
      throw new Failure("Cannot start the server: " + e.getMessage(), e);
    }
  }

  /** Waits until the readiness check passes; fails as soon as it is clear that it never will. */
  void awaitReady(RunningCopy copy, Progress progress) {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    while (!isReady(client, copy.ports().management())) {
      progress.waiting("waiting for the server to become ready");
      if (copy.process().isEmpty()) {
        throw new Failure(
            "The server ended while it started; see " + folder.serverLog() + " and " + console());
      }
      if (Files.exists(deployments.resolve(EAR + ".failed"))) {
        throw new Failure(
            "The application could not be deployed: "
                + deploymentFailure()
                + " (see "
                + folder.serverLog()
                + ")");
      }
      if (System.nanoTime() > deadline) {
        throw new Failure(
            "The server was not ready after %d s; see %s"
                .formatted(START_LIMIT.toSeconds(), folder.serverLog()));
      }
      pause();
    }
  }

  boolean isReady(int managementPort) {
    return isReady(
        HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build(), managementPort);
  }

  /** Stops the process: politely, and after a minute without asking. */
  void stop(ProcessHandle process) {
    process.destroy();
    try {
      process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      process.destroyForcibly();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }

  /** The innermost cause that the server names in its marker file. */
  private String deploymentFailure() {
    try {
      return Files.readAllLines(deployments.resolve(EAR + ".failed")).stream()
          .filter(line -> line.contains("Caused by: "))
          .map(line -> line.substring(line.indexOf("Caused by: ") + "Caused by: ".length()))
          .reduce((outer, inner) -> inner)
          .orElse("no cause was given");
    } catch (IOException e) {
      return "its cause cannot be read";
    }
  }

  private Path console() {
    return folder.server().resolve("log").resolve("console.log");
  }

  /**
   * The scanner deploys what it finds at start; markers of earlier runs would keep it from trying
   * again.
   */
  private void placeEar() throws IOException {
    if (!Files.exists(home.ear())) {
      throw new Failure("There is no " + home.ear() + ": run `mvn package` first");
    }
    Files.createDirectories(deployments);
    for (String marker :
        List.of(".failed", ".deployed", ".isdeploying", ".pending", ".undeployed", ".skipdeploy")) {
      Files.deleteIfExists(deployments.resolve(EAR + marker));
    }
    Files.copy(home.ear(), deployments.resolve(EAR), StandardCopyOption.REPLACE_EXISTING);
  }

  private boolean isReady(HttpClient client, int managementPort) {
    if (!Files.exists(deployments.resolve(EAR + ".deployed"))) {
      return false; // the server logs a warning for each check that fails: do not ask too early
    }
    String host =
        settings.managementAddress().equals("0.0.0.0") ? "127.0.0.1" : settings.managementAddress();
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://" + host + ":" + managementPort + "/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted while the server started", e);
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(250);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted while the server started", e);
    }
  }
}
