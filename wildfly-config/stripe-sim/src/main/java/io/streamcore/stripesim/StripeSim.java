package io.streamcore.stripesim;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The stand-in as a server: {@code /v1/…} is the API, {@code /c/pay}, {@code /p/session} and {@code
 * /i} are the hosted pages, {@code /sim/…} the controls. One request at a time changes its state.
 */
public final class StripeSim implements AutoCloseable {

  private static final Gson JSON = new GsonBuilder().serializeNulls().create();
  private static final int REMEMBERED = 10_000;
  private static final String PENDING = "pending_webhooks";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool(StripeSim::daemon);
  private final Webhooks webhooks = new Webhooks(this::delivered);
  private final Faults faults = new Faults();
  private final String key;
  private final Ledger ledger;
  private final Api api;
  private final Pages pages;
  private final Controls controls;
  private final Map<String, Answered> answers =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Answered> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** What a request with an idempotency key was answered. */
  private record Answered(String request, int status, String body) {}

  /**
   * Starts one.
   *
   * @param port of 127.0.0.1; 0: any free one
   * @param key the one API key that it knows
   * @param file where it keeps its state; null: nowhere
   */
  public StripeSim(int port, String key, @Nullable Path file) throws IOException {
    this.key = key;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    ledger = new Ledger(file);
    Events events = new Events(ledger, webhooks);
    Invoices invoices = new Invoices(ledger, events, base());
    Billing billing = new Billing(ledger, events, invoices);
    invoices.follow(billing::paid, billing::failed);
    Shop shop = new Shop(ledger, billing, events, base());
    api = new Api(ledger, billing, invoices, events, shop);
    pages = new Pages(ledger, billing, invoices, events, shop);
    controls = new Controls(api, ledger, billing, invoices, events, webhooks, faults);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "stripe-sim");
    thread.setDaemon(true);
    return thread;
  }

  /** Its address, without a slash at its end. */
  public String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Has events delivered; first those that an earlier process has not got rid of. */
  public synchronized void deliverTo(URI target, String secret) {
    webhooks.deliverTo(target, secret);
    List<Thing> pending = ledger.all("event", it -> it.number(PENDING) > 0);
    for (int i = pending.size() - 1; i >= 0; i--) {
      webhooks.send(pending.get(i).json().toString());
    }
  }

  private synchronized void delivered(String event) {
    String id = JsonParser.parseString(event).getAsJsonObject().get("id").getAsString();
    ledger.get("event", id).set(PENDING, 0);
    ledger.save();
  }

  /** Does what a test wants, as {@code POST /sim/…} does. */
  public JsonObject control(String path, JsonObject wish) {
    return act(path, wish.toString());
  }

  private JsonObject act(String path, String body) {
    if (path.equals("/sim/deliver")) {
      return controls.act(path, body); // waits for the product, which may ask us meanwhile
    }
    synchronized (this) {
      JsonObject answer = controls.act(path, body);
      ledger.save();
      return answer;
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      try {
        if (path.startsWith("/v1/")) {
          answerApi(exchange, path, body);
        } else if (path.startsWith("/sim/")) {
          send(exchange, 200, "application/json", JSON.toJson(act(path, body)));
        } else {
          show(exchange, path, body);
        }
      } catch (Refusal refusal) {
        send(exchange, refusal.status, "application/json", JSON.toJson(error(refusal)));
      }
    }
  }

  private void answerApi(HttpExchange exchange, String path, String body) throws IOException {
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    if (!("Bearer " + key).equals(authorization)) {
      throw Refusal.unauthorized();
    }
    faults.strike();
    String version = exchange.getRequestHeaders().getFirst("Stripe-Version");
    exchange.getResponseHeaders().set("Stripe-Version", String.valueOf(version));
    exchange.getResponseHeaders().set("Request-Id", ledger.newId("req_", 14));
    String method = exchange.getRequestMethod();
    String query = exchange.getRequestURI().getRawQuery();
    String form = method.equals("POST") ? body : String.valueOf(query == null ? "" : query);
    String repeat = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    Answered answered =
        method.equals("POST") && repeat != null
            ? once(repeat, method + " " + path + "\n" + form, path, form)
            : now(method, path, form);
    send(exchange, answered.status(), "application/json", answered.body());
  }

  private synchronized Answered once(String repeat, String request, String path, String form) {
    Answered before = answers.get(repeat);
    if (before == null) {
      Answered answer = now("POST", path, form);
      before = new Answered(request, answer.status(), answer.body());
      answers.put(repeat, before);
    } else if (!before.request().equals(request)) {
      throw Refusal.idempotency();
    }
    return before;
  }

  private synchronized Answered now(String method, String path, String form) {
    JsonElement answer = api.answer(method, path, Form.parse(form));
    String body = JSON.toJson(answer);
    if (!method.equals("GET")) {
      ledger.save();
    }
    return new Answered("", 200, body);
  }

  private void show(HttpExchange exchange, String path, String body) throws IOException {
    Pages.Shown shown;
    synchronized (this) {
      shown = pages.show(path, Form.parse(body));
      ledger.save();
    }
    if (!shown.location().isEmpty()) {
      exchange.getResponseHeaders().set("Location", shown.location());
      exchange.sendResponseHeaders(303, -1);
      return;
    }
    send(exchange, 200, "text/html; charset=utf-8", shown.html());
  }

  private static JsonObject error(Refusal refusal) {
    JsonObject inner = new JsonObject();
    inner.addProperty("type", refusal.type);
    inner.addProperty("code", refusal.code);
    inner.addProperty("param", refusal.param);
    inner.addProperty("message", refusal.getMessage());
    JsonObject outer = new JsonObject();
    outer.add("error", inner);
    return outer;
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
    webhooks.close();
    threads.shutdownNow();
  }
}
