package io.streamcore.ground;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The stand-in for Stripe that a copy of the product may have beside it, as a process of its own
 * with its state in the data folder: for demonstrations and tests, never for money.
 */
final class StripeStandIn {

  /** The setting by which a copy gets one. */
  static final String SETTING = "STREAMCORE_STRIPE_SIMULATED";

  private static final String KEY = "STREAMCORE_STRIPE_SECRET_KEY";
  private static final String WEBHOOK_SECRET = "STREAMCORE_STRIPE_WEBHOOK_SECRET";
  private static final int TRIES = 300;
  private static final long PAUSE_MS = 100;

  private final Path folder;

  StripeStandIn(DataFolder data) {
    this.folder = data.root().resolve("stripe-sim");
  }

  /** Whether the operator wants one; a key of the real one goes before it. */
  static boolean isWanted(Settings settings) {
    return Boolean.parseBoolean(settings.get(SETTING, "false")) && settings.find(KEY).isEmpty();
  }

  /** Starts it, and answers what the server has to know of it. */
  Map<String, String> start(Home home, Ports ports, Secrets secrets, Progress progress) {
    progress.step("Starting the stand-in for Stripe");
    Map<String, String> variables = new HashMap<>();
    variables.put(KEY, "sk_test_" + secrets.password("stripe.key"));
    variables.put(WEBHOOK_SECRET, "whsec_" + secrets.password("stripe.webhook"));
    variables.put(WEBHOOK_SECRET + "_OLD", "whsec_" + secrets.password("stripe.webhook-old"));
    try {
      Files.createDirectories(folder);
      String port = lastPort();
      Files.deleteIfExists(address());
      Path java = Path.of(System.getProperty("java.home"), "bin", "java");
      ProcessBuilder builder =
          new ProcessBuilder(
                  java.toString(),
                  "-Xmx128m",
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  home.stripeStandIn().resolve("*").toString(),
                  "io.streamcore.stripesim.Main",
                  port,
                  folder.toString(),
                  "http://127.0.0.1:" + ports.http() + "/api/v1/webhooks/stripe")
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .redirectOutput(folder.resolve("log").toFile());
      builder.environment().putAll(variables);
      ProcessHandle process = builder.start().toHandle();
      Files.write(process(), List.of(Long.toString(process.pid()), startOf(process)));
      variables.put("STREAMCORE_STRIPE_API_BASE", awaitAddress(process));
      return variables;
    } catch (IOException e) {
      throw new Failure("Cannot start the stand-in for Stripe: " + e.getMessage(), e);
    }
  }

  /** Stops it, if it runs. */
  void stop() {
    if (!Files.exists(process())) {
      return;
    }
    try {
      List<String> known = Files.readAllLines(process());
      ProcessHandle.of(Long.parseLong(known.get(0)))
          .filter(process -> startOf(process).equals(known.get(1)))
          .ifPresent(ProcessHandle::destroy);
      Files.delete(process());
    } catch (IOException e) {
      throw new Failure("Cannot stop the stand-in for Stripe: " + e.getMessage(), e);
    }
  }

  /** Its addresses are in what it has told, so it gets its last port again; 0: it has none. */
  private String lastPort() throws IOException {
    if (!Files.exists(address())) {
      return "0";
    }
    String last = Files.readString(address()).strip();
    return last.substring(last.lastIndexOf(':') + 1);
  }

  private String awaitAddress(ProcessHandle process) throws IOException {
    for (int i = 0; i < TRIES && process.isAlive(); i++) {
      if (Files.exists(address())) {
        return Files.readString(address()).strip();
      }
      pause();
    }
    throw new Failure("The stand-in for Stripe did not start; see " + folder.resolve("log"));
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted while the stand-in for Stripe started", e);
    }
  }

  private Path address() {
    return folder.resolve("address");
  }

  private Path process() {
    return folder.resolve("process");
  }

  private static String startOf(ProcessHandle process) {
    Optional<Instant> start = process.info().startInstant();
    return start.map(Instant::toString).orElse("unknown");
  }
}
