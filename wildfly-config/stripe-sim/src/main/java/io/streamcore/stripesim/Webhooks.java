package io.streamcore.stripesim;

import com.stripe.net.Webhook;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Delivers events to where the operator wants them, signed, and again as long as they are not
 * answered with 2xx. A test may hold them back and then have them come otherwise: twice, in
 * reverse, late, or by the wrong hand. Safe for use by many threads.
 */
final class Webhooks implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long FIRST_PAUSE_MS = 500;
  private static final long LONGEST_PAUSE_MS = 5_000;
  private static final int TRIES = 200;
  private static final int OK = 200;
  private static final int REDIRECT = 300;

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final ScheduledExecutorService post =
      Executors.newScheduledThreadPool(
          2,
          work -> {
            Thread thread = new Thread(work, "webhooks");
            thread.setDaemon(true);
            return thread;
          });
  private final Consumer<String> taken;
  private final List<String> held = new ArrayList<>();
  private @Nullable URI target;
  private String secret = "";
  private boolean holding;

  /**
   * A way for events to leave.
   *
   * @param taken told of each event that was answered with 2xx
   */
  Webhooks(Consumer<String> taken) {
    this.taken = taken;
  }

  /**
   * Where events go.
   *
   * @param to the product's address for them
   */
  synchronized void deliverTo(URI to, String signedWith) {
    target = to;
    secret = signedWith;
  }

  synchronized void hold() {
    holding = true;
  }

  /** What was held back, and is not any more. */
  synchronized List<String> release() {
    holding = false;
    List<String> waiting = new ArrayList<>(held);
    held.clear();
    return waiting;
  }

  synchronized void send(String event) {
    if (holding) {
      held.add(event);
    } else if (target != null) {
      schedule(target, event, secret, 0, TRIES);
    }
  }

  /**
   * Delivers what was held back.
   *
   * @param reversed the last one first
   * @param times how often each
   */
  synchronized void releaseAll(boolean reversed, int times) {
    List<String> waiting = release();
    if (reversed) {
      Collections.reverse(waiting);
    }
    for (String event : waiting) {
      for (int i = 0; i < times; i++) {
        send(event);
      }
    }
  }

  /**
   * Delivers something once, in whatever way, and tells the answer's status.
   *
   * @param ageSeconds how long ago it claims to be signed
   */
  int deliverOnce(String event, String signedWith, long ageSeconds) {
    URI to;
    synchronized (this) {
      to = target;
    }
    if (to == null) {
      throw Refusal.invalid("webhook", "There is no webhook endpoint.");
    }
    return post(to, event, signedWith, Instant.now().getEpochSecond() - ageSeconds);
  }

  private void schedule(URI to, String event, String signedWith, long pauseMs, int left) {
    // what goes wrong in there is an answer of 0, and no exception
    ScheduledFuture<?> unused =
        post.schedule(
            () -> {
              int status = post(to, event, signedWith, Instant.now().getEpochSecond());
              if (status >= OK && status < REDIRECT) {
                taken.accept(event);
              } else if (left > 1) {
                long pause = Math.min(LONGEST_PAUSE_MS, Math.max(FIRST_PAUSE_MS, pauseMs * 2));
                schedule(to, event, signedWith, pause, left - 1);
              }
            },
            pauseMs,
            TimeUnit.MILLISECONDS);
  }

  private int post(URI to, String event, String signedWith, long signedAt) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(to)
              .timeout(PATIENCE)
              .header("Content-Type", "application/json; charset=utf-8")
              .header("User-Agent", "Stripe/1.0 (+https://stripe.com/docs/webhooks)")
              .header(
                  "Stripe-Signature",
                  Webhook.Signature.generateSignatureHeader(event, signedWith, signedAt))
              .POST(HttpRequest.BodyPublishers.ofString(event))
              .build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0; // nobody there; it comes again
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot sign", e);
    }
  }

  @Override
  public void close() {
    post.shutdownNow();
  }
}
