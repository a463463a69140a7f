package io.streamcore.adapter.file;

import io.streamcore.storage.ObjectStore;
import io.streamcore.storage.StorageKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the file store below the data folder. */
@ApplicationScoped
public class FileStorage {

  @Produces
  @ApplicationScoped
  @StorageKind("file")
  ObjectStore store(
      @ConfigProperty(
              name = "streamcore.data.dir",
              defaultValue = "${jboss.server.data.dir}/streamcore")
          String dataDir,
      @ConfigProperty(name = "streamcore.node", defaultValue = "node1") String node)
      throws IOException {
    return new FileObjectStore(Path.of(dataDir).resolve("objects"), node);
  }
}
