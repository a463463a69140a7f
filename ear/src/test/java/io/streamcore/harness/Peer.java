package io.streamcore.harness;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of somebody else's that runs beside a test, and what it has said so far. */
public final class Peer implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int POLITE_SECONDS = 10;

  private final List<String> command;
  private final Process process;
  private final StringBuilder said = new StringBuilder();
  private final Thread ear;

  private Peer(List<String> command, Process process) {
    this.command = command;
    this.process = process;
    ear = new Thread(this::listen, "what " + command.get(0) + " says");
    ear.setDaemon(true);
  }

  /** Starts a program found on the path. */
  public static Peer start(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      Peer peer = new Peer(command, process);
      peer.ear.start();
      return peer;
    } catch (IOException e) {
      throw new AssertionError(command.get(0) + " cannot be run", e);
    }
  }

  /** Whether a program is found on the path. */
  public static boolean isOnPath(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(":", -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** Runs a program to its end, which must be a good one; what it said. */
  public static String run(List<String> command) {
    try (Peer peer = start(command)) {
      if (peer.exitCode() != 0) {
        throw new AssertionError(command + " failed: " + peer.said());
      }
      return peer.said();
    }
  }

  /**
   * A TCP port of this machine that nobody uses, and neither its successor; below those from which
   * outgoing connections are made, so that none of them takes it before it is bound.
   */
  public static int freePort() {
    return await().atMost(PATIENCE).ignoreExceptions().until(Peer::drawPort, port -> port > 0);
  }

  private static int drawPort() throws IOException {
    int drawn = ThreadLocalRandom.current().nextInt(10_000, 32_766);
    try (ServerSocket first = new ServerSocket(drawn);
        ServerSocket second = new ServerSocket(first.getLocalPort() + 1)) {
      return second.getLocalPort() - 1;
    }
  }

  /** Waits until a port of this machine answers. */
  public static void awaitPort(int port) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .ignoreExceptions()
        .until(
            () -> {
              try (Socket probe = new Socket()) {
                probe.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
                return true;
              }
            });
  }

  /** All it has written so far. */
  public String said() {
    synchronized (said) {
      return said.toString();
    }
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Waits until it has said this. */
  public void awaitSaid(String text) {
    await().atMost(PATIENCE).until(() -> said().contains(text));
  }

  /** Waits for its end, and for its last words; at most a minute for each. */
  public int exitCode() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError(command + " does not end: " + said());
      }
      ear.join(PATIENCE.toMillis());
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Ends it at once, as a crash would. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(POLITE_SECONDS, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      kill();
    }
  }

  private void listen() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        note(line);
      }
    } catch (IOException e) {
      note("(the pipe broke: " + e.getMessage() + ")");
    }
  }

  private void note(String line) {
    synchronized (said) {
      said.append(line).append('\n');
    }
  }
}
