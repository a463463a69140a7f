package io.streamcore.web.media;

import io.streamcore.media.Upload;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One open event stream of one user. It ends when the client goes, cannot keep up, or its sign-in
 * would have to be renewed: browsers then connect again by themselves, with what they have by then.
 */
final class UploadWatcher {

  // No longer than an access token, so that who was signed out does not go on watching.
  private static final Duration LIFETIME = Duration.ofMinutes(15);

  // Proxies and browsers take silence for a broken line after half a minute or so.
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private static final int MAX_PENDING = 200;
  private static final long RECONNECT_MS = 2000;

  private final UUID userId;
  private final Sse sse;
  private final SseEventSink sink;
  private final Instant end = Instant.now().plus(LIFETIME);
  private final AtomicInteger pending = new AtomicInteger();
  private volatile Instant lastSent = Instant.EPOCH;

  UploadWatcher(UUID userId, Sse sse, SseEventSink sink) {
    this.userId = userId;
    this.sse = sse;
    this.sink = sink;
    send(sse.newEventBuilder().comment("hello").reconnectDelay(RECONNECT_MS).build());
  }

  /** The id of the event of a change: reconnecting, the browser says how far it has got. */
  static String id(Upload upload) {
    return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, upload.updatedAt()));
  }

  void tell(Upload upload) {
    if (upload.userId().equals(userId)) {
      send(
          sse.newEventBuilder()
              .name("upload")
              .id(id(upload))
              .mediaType(MediaType.APPLICATION_JSON_TYPE)
              .data(UploadResponse.class, UploadResponse.of(upload))
              .build());
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
