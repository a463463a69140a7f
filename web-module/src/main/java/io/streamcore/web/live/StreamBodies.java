package io.streamcore.web.live;

import io.streamcore.live.LiveRelay;
import io.streamcore.live.LiveStatus;
import io.streamcore.live.RelayAddresses;
import io.streamcore.live.Stream;
import io.streamcore.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Makes wire bodies of streams, with what is going on at the relay. */
@ApplicationScoped
class StreamBodies {

  @Inject private LiveRelay relay;

  @Inject private RelayAddresses addresses;

  LiveStatus status(Stream stream) {
    return relay.status(stream.id()).orElseGet(() -> LiveStatus.unknown(stream));
  }

  StreamResponse of(Stream stream, Optional<Caller> viewer) {
    boolean managed = viewer.filter(caller -> caller.mayManage(stream.userId())).isPresent();
    return StreamResponse.of(stream, status(stream), addresses, managed);
  }
}
