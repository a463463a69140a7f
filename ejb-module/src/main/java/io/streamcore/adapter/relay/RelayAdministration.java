package io.streamcore.adapter.relay;

import io.streamcore.management.RelayDoor;
import io.streamcore.relay.api.Relay;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import org.jspecify.annotations.Nullable;

/** Brings the relay to the server's management model while the application runs. */
@Singleton
@Startup
@PermitAll
public class RelayAdministration {

  @Resource(lookup = Relay.JNDI_NAME)
  private Relay relay;

  private @Nullable RelayForManagement managed;

  @PostConstruct
  void begin() {
    managed = new RelayForManagement(relay);
    RelayDoor.get().open(managed);
  }

  @PreDestroy
  void end() {
    if (managed != null) {
      RelayDoor.get().close(managed);
    }
  }
}
