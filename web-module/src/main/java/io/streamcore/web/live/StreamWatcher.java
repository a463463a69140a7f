package io.streamcore.web.live;

import io.streamcore.live.LiveStatus;
import io.streamcore.live.Stream;
import io.streamcore.security.Caller;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One open event stream about one live stream, or about all of its owner's. It ends when the client
 * goes, cannot keep up, may not know of the stream any more, or its sign-in would have to be
 * renewed.
 */
final class StreamWatcher {

  // No longer than an access token, so that who was signed out does not go on watching.
  private static final Duration LIFETIME = Duration.ofMinutes(15);

  // Proxies and browsers take silence for a broken line after half a minute or so.
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private static final int MAX_PENDING = 200;
  private static final long RECONNECT_MS = 2000;

  private final Optional<Caller> viewer;
  private final @Nullable UUID ownerId;
  private final Sse sse;
  private final SseEventSink sink;
  private final Set<UUID> watched = ConcurrentHashMap.newKeySet();
  private final Instant end = Instant.now().plus(LIFETIME);
  private final AtomicInteger pending = new AtomicInteger();
  private volatile Instant lastSent = Instant.EPOCH;

  private StreamWatcher(
      Optional<Caller> viewer, @Nullable UUID ownerId, Sse sse, SseEventSink sink) {
    this.viewer = viewer;
    this.ownerId = ownerId;
    this.sse = sse;
    this.sink = sink;
    send(sse.newEventBuilder().comment("hello").reconnectDelay(RECONNECT_MS).build());
  }

  /** Watches one stream. */
  static StreamWatcher of(Stream stream, Optional<Caller> viewer, Sse sse, SseEventSink sink) {
    StreamWatcher watcher = new StreamWatcher(viewer, null, sse, sink);
    watcher.watched.add(stream.id());
    return watcher;
  }

  /** Watches all streams of a user, also those that are made meanwhile. */
  static StreamWatcher ofAll(Caller owner, Sse sse, SseEventSink sink) {
    return new StreamWatcher(Optional.of(owner), owner.userId(), sse, sink);
  }

  void tell(LiveStatus status) {
    if (watched.contains(status.streamId())) {
      send("status", StreamEvent.class, StreamEvent.of(status));
    }
  }

  void tell(Stream stream, StreamBodies bodies) {
    if (stream.userId().equals(ownerId)) {
      watched.add(stream.id());
    }
    if (!watched.contains(stream.id())) {
      return;
    }
    boolean manages = viewer.filter(it -> it.mayManage(stream.userId())).isPresent();
    if (manages || (stream.isPresent() && stream.isPublic())) {
      send("stream", StreamResponse.class, bodies.of(stream, viewer));
    } else {
      sink.close();
    }
  }

  /** Streams that it watches from now on, if they are the owner's. */
  void add(Stream stream) {
    if (stream.userId().equals(ownerId)) {
      watched.add(stream.id());
    }
  }

  /** Breaks a long silence. */
  void beat() {
    if (lastSent.plus(HEARTBEAT).isBefore(Instant.now())) {
      send(sse.newEventBuilder().comment("beat").build());
    }
  }

  boolean isOver() {
    if (!sink.isClosed() && (Instant.now().isAfter(end) || pending.get() > MAX_PENDING)) {
      sink.close();
    }
    return sink.isClosed();
  }

  void close() {
    sink.close();
  }

  private <T> void send(String name, Class<T> type, T body) {
    send(
        sse.newEventBuilder()
            .name(name)
            .mediaType(MediaType.APPLICATION_JSON_TYPE)
            .data(type, body)
            .build());
  }

  private void send(OutboundSseEvent event) {
    if (sink.isClosed()) {
      return;
    }
    lastSent = Instant.now();
    pending.incrementAndGet();
    sink.send(event)
        .whenComplete(
            (done, failure) -> {
              pending.decrementAndGet();
              if (failure != null) {
                sink.close();
              }
            });
  }
}
