package io.streamcore.analytics.sender;

import io.streamcore.analytics.EventKind;
import io.streamcore.analytics.Origins;
import io.streamcore.analytics.Origins.Place;
import io.streamcore.analytics.RawEvent;
import io.streamcore.analytics.RawEvent.Audience;
import io.streamcore.analytics.RawEvent.Delivery;
import io.streamcore.analytics.RawEvent.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Who listens by HLS at this node. Segments become events a minute of sound at a time, or when the
 * listener jumps or falls silent; a session ends after ten silent minutes. Any thread may call; two
 * segments of one listener wait for each other, nobody for anything else.
 */
@ApplicationScoped
public class HlsSessions {

  static final Duration END = Duration.ofMinutes(10);
  static final Duration SILENCE = Duration.ofSeconds(30);

  // more listeners than a node can serve; beyond them each segment is a session of its own
  private static final int MOST = 200_000;

  @Inject private EventJournal journal;
  @Inject private Origins origins;

  /** By the session that the address of the segment names, else by where the request came from. */
  private record Key(Subject subject, @Nullable UUID session, String address, String agent) {}

  private final ConcurrentMap<Key, Session> sessions = new ConcurrentHashMap<>();

  /**
   * A segment was delivered whole.
   *
   * @param listener who has it
   * @param segment what it holds
   */
  public void heard(Subject subject, HlsListener listener, HeardSegment segment, Instant now) {
    boolean named = listener.session() != null;
    Key key =
        new Key(
            subject,
            listener.session(),
            named ? "" : listener.address(),
            named ? "" : listener.agent());
    if (sessions.size() >= MOST && !sessions.containsKey(key)) {
      Session alone = new Session(UUID.randomUUID(), listener);
      alone.add(subject, segment, now);
      alone.send(subject);
      return;
    }
    sessions.compute(
        key,
        (known, session) -> {
          Session goesOn =
              session == null || session.isOver(now) ? begin(subject, listener, session) : session;
          goesOn.add(subject, segment, now);
          return goesOn;
        });
  }

  private Session begin(Subject subject, HlsListener listener, @Nullable Session over) {
    if (over != null) {
      over.send(subject);
    }
    return new Session(UUID.randomUUID(), listener);
  }

  /**
   * Sends what of each session is not sent, if it was silent for a while; forgets those that are
   * over.
   */
  void settle(Instant now) {
    for (Key key : sessions.keySet()) {
      sessions.computeIfPresent(
          key,
          (known, session) -> {
            if (session.isSilent(now)) {
              session.send(key.subject());
            }
            return session.isOver(now) ? null : session;
          });
    }
  }

  /** One listening; guarded by the map's lock of its key. */
  private final class Session {

    private final UUID id;
    private final HlsListener listener;
    private final HlsPiece piece = new HlsPiece();
    private Instant last = Instant.MIN;

    Session(UUID id, HlsListener listener) {
      this.id = id;
      this.listener = listener;
    }

    void add(Subject subject, HeardSegment segment, Instant now) {
      if (!piece.goesOnWith(segment)) {
        send(subject);
      }
      piece.add(segment);
      last = now;
      if (piece.isFull()) {
        send(subject);
      }
    }

    boolean isSilent(Instant now) {
      return last.isBefore(before(now, SILENCE));
    }

    boolean isOver(Instant now) {
      return last.isBefore(before(now, END));
    }

    void send(Subject subject) {
      Delivery delivery = piece.take();
      if (delivery == null) {
        return;
      }
      Place place = origins.of(listener.address(), last);
      Audience audience =
          new Audience(place.pseudonym(), id, listener.agent(), place.country(), place.hosted());
      journal.add(
          new RawEvent(UUID.randomUUID(), EventKind.HLS, last, subject, audience, delivery));
    }

    private Instant before(Instant now, Duration duration) {
      return now.equals(Instant.MAX) ? Instant.MAX : now.minus(duration);
    }
  }
}
