package io.streamcore.adapter.relay;

import io.streamcore.identity.Device;
import io.streamcore.identity.SignIns;
import io.streamcore.live.Admissions;
import io.streamcore.live.FallbackSounds;
import io.streamcore.problem.TooManyRequests;
import io.streamcore.relay.api.IngestListener;
import io.streamcore.relay.api.ListenerRequest;
import io.streamcore.relay.api.ListenerVerdict;
import io.streamcore.relay.api.RelayEvent;
import io.streamcore.relay.api.RelayEvent.Origin;
import io.streamcore.relay.api.SoundShape;
import io.streamcore.relay.api.SourceRequest;
import io.streamcore.relay.api.SourceVerdict;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.ejb3.annotation.ResourceAdapter;

/** Where the relay asks and tells the rooms. */
@MessageDriven(messageListenerInterface = IngestListener.class)
@ResourceAdapter("relay")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IngestEndpoint implements IngestListener {

  @Inject private Admissions admissions;

  @Inject private SignIns signIns;

  @Inject private FallbackSounds fallbacks;

  @Inject private RelayEvents events;

  @Override
  public SourceVerdict admitSource(SourceRequest request) {
    return Words.verdict(admissions.admit(Words.claim(request)));
  }

  @Override
  public ListenerVerdict admitListener(ListenerRequest request) {
    return Words.verdict(admissions.admitListener(request.streamId(), request.token()));
  }

  @Override
  public boolean admitAdministrator(String user, String password, String address) {
    try {
      return signIns.isAdministrator(user, password, new Device(null, address));
    } catch (TooManyRequests e) {
      return false;
    }
  }

  @Override
  public Optional<Path> fallback(UUID streamId, SoundShape shape) {
    return fallbacks.prepare(streamId, Words.sound(shape));
  }

  @Override
  public Origin veiled(Origin origin, Instant at) {
    return events.veiled(origin, at);
  }

  /** All of the batch is taken in and passed on, or nothing. */
  @Override
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public void observe(List<RelayEvent> batch) {
    events.takeIn(batch);
  }
}
