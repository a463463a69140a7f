package io.streamcore.harness;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import org.awaitility.Awaitility;

/** What an event stream has said so far, line by line; listens until it is closed. */
public final class EventLines implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final CompletableFuture<HttpResponse<Void>> stream;

  /** Opens a stream in the name of a caller. */
  public EventLines(Api api, String path) {
    HttpRequest request = api.request(path).timeout(Duration.ofMinutes(2)).GET().build();
    stream =
        HttpClient.newHttpClient()
            .sendAsync(request, BodyHandlers.fromLineSubscriber(new Listener(lines)));
  }

  public List<String> lines() {
    return lines;
  }

  /** Waits until a line holds this text. */
  public void await(String text) {
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> lines.stream().anyMatch(line -> line.contains(text)));
  }

  @Override
  public void close() {
    stream.cancel(true);
  }

  private record Listener(List<String> lines) implements Subscriber<String> {

    @Override
    public void onSubscribe(Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
      lines.add(line);
    }

    @Override
    public void onError(Throwable failure) {
      lines.add("broken off: " + failure);
    }

    @Override
    public void onComplete() {
      lines.add("ended");
    }
  }
}
