package io.streamcore.live;

import io.streamcore.event.StreamChanged;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps the relay of this server as the rows say: at the start, and after each change that was
 * committed. One change at a time, each read anew, so that the last one stays.
 */
@Singleton
@Startup
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Mounts {

  @Inject private StreamStore store;

  @Inject private StreamKeys keys;

  @Inject private Broadcasts broadcasts;

  @Inject private LiveRelay relay;

  @PostConstruct
  void begin() {
    broadcasts.endLeftOpen(Moments.now());
    store.present().forEach(this::put);
  }

  /** A stream is another now. */
  public void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) StreamChanged change) {
    refresh(change.streamId());
  }

  private void refresh(UUID streamId) {
    Optional<Stream> stream = store.find(streamId).filter(Stream::isPresent);
    stream.ifPresentOrElse(this::put, () -> relay.remove(streamId));
  }

  private void put(Stream stream) {
    relay.put(stream, stream.isPushed() ? "" : keys.open(stream));
  }
}
