package io.streamcore.ground;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Tells where the running product can be reached: for people, and as JSON for programs. */
final class Report {

  private final Product product;
  private final Settings settings;

  Report(Product product, Settings settings) {
    this.product = product;
    this.settings = settings;
  }

  /** Addresses and first credentials, after a start. */
  void printTo(PrintStream out, RunningCopy copy) {
    Secrets secrets = new Secrets(product.folder().secrets());
    String email =
        settings.get(ServerEnvironment.ADMIN_EMAIL, ServerEnvironment.STANDARD_ADMIN_EMAIL);
    String password =
        settings.find(ServerEnvironment.ADMIN_PASSWORD).isPresent()
            ? "as set by STREAMCORE_ADMIN_PASSWORD"
            : secrets.password("administrator");
    out.println();
    out.println("  Page             " + copy.publicUrl() + "/");
    out.println("  API              " + copy.publicUrl() + "/api/v1");
    out.println("  OpenAPI          " + copy.publicUrl() + "/openapi");
    out.println("  Relay            " + copy.relayUrl() + "/");
    out.println("  Administrator    " + email + "  first password: " + password);
    out.println(
        "  Console          "
            + console(copy)
            + "  user: admin  password: "
            + secrets.password("management"));
    out.println("  Data             " + product.folder().root());
    out.println();
  }

  /** Exit code 0 if the product runs, 3 if not (as init scripts do). */
  int status(PrintStream out, boolean json) {
    Optional<RunningCopy> copy =
        RunningCopy.read(product.folder()).filter(known -> known.process().isPresent());
    if (json) {
      out.println(json(copy));
    } else if (copy.isPresent()) {
      out.printf(
          "Running: process %d, %s, %s%n",
          copy.get().pid(),
          copy.get().publicUrl(),
          product.isReady(copy.get()) ? "ready" : "not ready");
    } else {
      out.println("Not running (data folder " + product.folder().root() + ")");
    }
    return copy.isPresent() ? 0 : 3;
  }

  private String json(Optional<RunningCopy> running) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("running", running.isPresent());
    answer.put("data", product.folder().root().toString());
    running.ifPresent(
        copy -> {
          Map<String, Object> ports = new LinkedHashMap<>();
          ports.put("http", copy.ports().http());
          ports.put("https", copy.ports().https());
          ports.put("management", copy.ports().management());
          ports.put("database", copy.ports().database());
          ports.put("relay", copy.ports().relay());
          ports.put("ingest", copy.ports().ingest());
          ports.put("shoutcast", copy.ports().shoutcast());
          Map<String, Object> urls = new LinkedHashMap<>();
          urls.put("page", copy.publicUrl() + "/");
          urls.put("api", copy.publicUrl() + "/api/v1");
          urls.put("openapi", copy.publicUrl() + "/openapi");
          urls.put("relay", copy.relayUrl());
          urls.put("management", console(copy));
          urls.put("metrics", "http://127.0.0.1:" + copy.ports().management() + "/prometheus");
          answer.put("ready", product.isReady(copy));
          answer.put("pid", copy.pid());
          answer.put("ports", ports);
          answer.put("urls", urls);
        });
    try {
      return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(answer);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String console(RunningCopy copy) {
    return "http://127.0.0.1:" + copy.ports().management() + "/console";
  }
}
