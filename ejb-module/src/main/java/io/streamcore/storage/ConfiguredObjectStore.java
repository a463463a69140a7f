package io.streamcore.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Chooses the object store that the operator has configured; the others are never made. */
@ApplicationScoped
public class ConfiguredObjectStore {

  /**
   * The store of {@code streamcore.storage.kind}.
   *
   * @throws IllegalStateException if there is none of that name
   */
  @Produces
  @ApplicationScoped
  ObjectStore store(
      @Any Instance<ObjectStore> stores,
      @ConfigProperty(name = "streamcore.storage.kind", defaultValue = "file") String kind) {
    Instance<ObjectStore> chosen = stores.select(new StorageKind.Literal(kind));
    if (!chosen.isResolvable()) {
      throw StorageMessages.MESSAGES.noSuchStore(kind);
    }
    return chosen.get();
  }
}
