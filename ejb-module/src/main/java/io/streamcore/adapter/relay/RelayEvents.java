package io.streamcore.adapter.relay;

import io.streamcore.live.Broadcast;
import io.streamcore.live.Broadcasts;
import io.streamcore.relay.api.RelayEvent;
import io.streamcore.relay.api.RelayEvent.Origin;
import io.streamcore.relay.api.RelayEvent.SourceConnected;
import io.streamcore.relay.api.RelayEvent.SourceDisconnected;
import io.streamcore.relay.api.RelayEvent.SourceFailed;
import io.streamcore.relay.api.RelayEvent.TitleChanged;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Takes what happened at the relay to the room of live streams, and to the analytics. */
@Dependent
class RelayEvents {

  private final Broadcasts broadcasts;
  private final RelayNumbers numbers;

  @Inject
  RelayEvents(Broadcasts broadcasts, RelayNumbers numbers) {
    this.broadcasts = broadcasts;
    this.numbers = numbers;
  }

  void takeIn(List<RelayEvent> batch) {
    batch.forEach(this::takeIn);
    numbers.send(batch);
  }

  /** What is known of where a listener calls from, without the address. */
  Origin veiled(Origin origin, Instant at) {
    return numbers.veiled(origin, at);
  }

  private void takeIn(RelayEvent event) {
    if (event instanceof SourceConnected it) {
      broadcasts.opened(
          it.eventId(),
          it.at(),
          it.streamId(),
          new Broadcast.Source(
              Words.sound(it.shape()), it.kilobitsPerSecond(), it.address(), it.agent()));
    } else if (event instanceof SourceDisconnected it) {
      broadcasts.closed(
          it.at(), it.streamId(), it.end().name().toLowerCase(Locale.ROOT), it.bytes());
    } else if (event instanceof SourceFailed it) {
      broadcasts.failed(it.at(), it.streamId(), it.reason());
    } else if (event instanceof TitleChanged it) {
      broadcasts.titled(it.eventId(), it.at(), it.streamId(), it.title());
    }
  }
}
