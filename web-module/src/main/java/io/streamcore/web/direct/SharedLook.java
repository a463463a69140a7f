package io.streamcore.web.direct;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.SameThreadExecutor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Looks something up once for all requests that wait for the same at that moment. A look begins
 * after every request that it answers has come: nobody gets what was true before, and nothing is
 * kept.
 *
 * <p>Safe for use by many threads; looks are made by the server's workers, one at a time for each
 * key, and answers are written by the event loop of their connection.
 *
 * @param <K> what is asked
 * @param <V> what is found
 */
public final class SharedLook<K, V> {

  private final Function<K, Optional<V>> look;

  /** Who waits for the next look, by key; a key is there while somebody looks. */
  private final Map<K, List<Waiting<V>>> waiting = new HashMap<>();

  private record Waiting<V>(HttpServerExchange exchange, Answer<V> answer, HttpHandler otherwise) {}

  /** Writes an answer. Called by an event loop: never waits. */
  @FunctionalInterface
  public interface Answer<V> {
    void write(HttpServerExchange exchange, V found) throws Exception;
  }

  /**
   * Looks of one kind.
   *
   * @param look empty, or any failure: the servlets are to answer
   */
  public SharedLook(Function<K, Optional<V>> look) {
    this.look = look;
  }

  /** Has a request answered by the next look. */
  public void ask(K key, HttpServerExchange exchange, Answer<V> answer, HttpHandler otherwise) {
    exchange.dispatch(
        SameThreadExecutor.INSTANCE,
        () -> {
          if (join(key, new Waiting<>(exchange, answer, otherwise))) {
            exchange.getConnection().getWorker().execute(() -> lookFor(key));
          }
        });
  }

  /** Lines up; tells whether nobody looks yet. */
  private synchronized boolean join(K key, Waiting<V> one) {
    List<Waiting<V>> line = waiting.get(key);
    boolean first = line == null;
    if (line == null) {
      line = new ArrayList<>();
      waiting.put(key, line);
    }
    line.add(one);
    return first;
  }

  /** Who has come until now; empty: the key is free again. */
  private synchronized List<Waiting<V>> comeSoFar(K key) {
    List<Waiting<V>> line = waiting.getOrDefault(key, List.of());
    if (line.isEmpty()) {
      waiting.remove(key);
    } else {
      waiting.put(key, new ArrayList<>());
    }
    return line;
  }

  private void lookFor(K key) {
    for (List<Waiting<V>> line = comeSoFar(key); !line.isEmpty(); line = comeSoFar(key)) {
      Optional<V> found = found(key);
      for (Waiting<V> one : line) {
        HttpServerExchange exchange = one.exchange();
        Executor loop = exchange.getIoThread();
        HttpHandler handler =
            found
                .<HttpHandler>map(it -> waiting -> one.answer().write(waiting, it))
                .orElse(one.otherwise());
        exchange.dispatch(loop, handler);
      }
    }
  }

  private Optional<V> found(K key) {
    try {
      return look.apply(key);
    } catch (RuntimeException e) {
      return Optional.empty(); // the servlets meet the same failure, and know how to say it
    }
  }
}
