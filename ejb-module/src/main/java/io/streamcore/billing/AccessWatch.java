package io.streamcore.billing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Looks every few seconds whether access has come or gone by time alone, such as when the grace
 * period is over, and tells those who play. One indexed look; the node that is first tells.
 */
@Singleton
@PermitAll
public class AccessWatch {

  private static final int AT_ONCE = 100;

  @Inject private SubscriptionStore store;

  @Inject private Bookkeeping books;

  @Inject
  @ConfigProperty(name = "streamcore.billing.grace", defaultValue = "P7D")
  private Duration grace;

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void look() {
    store
        .untold(Moments.now(), grace, AT_ONCE)
        .forEach(id -> store.find(id).ifPresent(books::tell));
  }
}
