package io.streamcore.adapter.relay;

import io.streamcore.analytics.DaysBetween;
import io.streamcore.analytics.EventKind;
import io.streamcore.analytics.EventQueue;
import io.streamcore.analytics.Origins;
import io.streamcore.analytics.Origins.Place;
import io.streamcore.analytics.RawEvent;
import io.streamcore.analytics.RawEvent.Audience;
import io.streamcore.analytics.RawEvent.Delivery;
import io.streamcore.analytics.RawEvent.Subject;
import io.streamcore.analytics.ResourceType;
import io.streamcore.relay.api.RelayEvent;
import io.streamcore.relay.api.RelayEvent.ListenerJoined;
import io.streamcore.relay.api.RelayEvent.ListenerLeft;
import io.streamcore.relay.api.RelayEvent.Origin;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What of the relay's events goes into the numbers: who has joined, and who has left. */
@Dependent
class RelayNumbers {

  private final EventQueue queue;
  private final Origins origins;

  @Inject
  RelayNumbers(EventQueue queue, Origins origins) {
    this.queue = queue;
    this.origins = origins;
  }

  /** Sends them with the transaction. */
  void send(List<RelayEvent> batch) {
    List<RawEvent> counted = batch.stream().flatMap(event -> raw(event).stream()).toList();
    if (!counted.isEmpty()) {
      queue.send(counted);
    }
  }

  /** What is known of an origin, without its address. */
  Origin veiled(Origin origin, Instant at) {
    String address = origin.address();
    if (address == null) {
      return origin;
    }
    Place place = origins.of(address, at);
    return new Origin(null, place.pseudonym(), place.country(), place.hosted());
  }

  private List<RawEvent> raw(RelayEvent event) {
    if (event instanceof ListenerJoined it) {
      Audience who = audience(it.origin(), it.at(), it.sessionId(), it.agent());
      return List.of(raw(it, EventKind.JOINED, it.streamId(), who, Delivery.listening(0, 0)));
    }
    if (event instanceof ListenerLeft it) {
      Audience who = audience(it.origin(), it.at(), it.sessionId(), it.agent());
      Delivery what = Delivery.listening((int) it.seconds(), it.bytes());
      RawEvent left = raw(it, EventKind.LEFT, it.streamId(), who, what);
      List<RawEvent> signs = new ArrayList<>(DaysBetween.of(left));
      signs.add(left);
      return signs;
    }
    return List.of();
  }

  private static RawEvent raw(
      RelayEvent event, EventKind kind, UUID streamId, Audience who, Delivery what) {
    Subject subject = new Subject(ResourceType.STREAM, streamId, null);
    return new RawEvent(event.eventId(), kind, event.at(), subject, who, what);
  }

  private Audience audience(Origin origin, Instant at, UUID sessionId, @Nullable String agent) {
    Origin known = veiled(origin, at);
    return new Audience(
        known.pseudonym(), sessionId, agent == null ? "" : agent, known.country(), known.hosted());
  }
}
