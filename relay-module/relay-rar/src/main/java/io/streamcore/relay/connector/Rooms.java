package io.streamcore.relay.connector;

import io.streamcore.journal.Destination;
import io.streamcore.relay.api.RelayEvent;
import io.streamcore.relay.api.RelayEvent.EventsLost;
import io.streamcore.relay.api.RelayEvent.ListenerJoined;
import io.streamcore.relay.api.RelayEvent.ListenerLeft;
import io.streamcore.relay.api.RelayEvent.Origin;
import jakarta.resource.spi.UnavailableException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rooms, as the destination of what happens at the relay. */
final class Rooms implements Destination<RelayEvent> {

  private final Reception reception;

  Rooms(Reception reception) {
    this.reception = reception;
  }

  @Override
  public void take(List<RelayEvent> batch) throws UnavailableException {
    reception.observe(batch);
  }

  /** No address lies on a disk. */
  @Override
  public List<RelayEvent> forDisk(List<RelayEvent> batch) {
    return batch.stream().map(this::veiled).toList();
  }

  private RelayEvent veiled(RelayEvent event) {
    if (event instanceof ListenerJoined it) {
      return new ListenerJoined(
          it.eventId(),
          it.at(),
          it.streamId(),
          it.sessionId(),
          veiled(it.origin(), it.at()),
          it.agent());
    }
    if (event instanceof ListenerLeft it) {
      return new ListenerLeft(
          it.eventId(),
          it.at(),
          it.streamId(),
          it.sessionId(),
          veiled(it.origin(), it.at()),
          it.agent(),
          it.bytes(),
          it.seconds());
    }
    return event;
  }

  private Origin veiled(Origin origin, Instant at) {
    if (origin.address() == null) {
      return origin;
    }
    try {
      Origin known = reception.veiled(origin, at);
      return new Origin(null, known.pseudonym(), known.country(), known.hosted());
    } catch (UnavailableException | RuntimeException e) {
      RelayLog.LOG.originUnknown(e);
      return new Origin(null, null, null, false);
    }
  }

  @Override
  public Optional<RelayEvent> loss(long count) {
    return Optional.of(new EventsLost(UUID.randomUUID(), Instant.now(), count));
  }

  /** Nobody listens yet while the application starts, and no more while it stops. */
  @Override
  public boolean isAbsence(Exception failure) {
    return failure instanceof UnavailableException;
  }
}
