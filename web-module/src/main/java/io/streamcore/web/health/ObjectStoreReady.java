package io.streamcore.web.health;

import io.streamcore.storage.ObjectStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the object store is there and writable. */
@Readiness
@ApplicationScoped
public class ObjectStoreReady implements HealthCheck {

  @Inject private ObjectStore store;

  @Override
  public HealthCheckResponse call() {
    boolean answers = true;
    try {
      store.check();
    } catch (IOException e) {
      HealthMessages.LOG.notReady("object store", e);
      answers = false;
    }
    return HealthCheckResponse.named("object-store").status(answers).build();
  }
}
