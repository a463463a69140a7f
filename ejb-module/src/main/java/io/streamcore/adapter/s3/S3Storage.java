package io.streamcore.adapter.s3;

import io.streamcore.storage.ObjectStore;
import io.streamcore.storage.StorageKind;
import io.streamcore.storage.StorageMessages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;

/** Makes the S3 store from the operator's configuration, {@code streamcore.storage.s3.*}. */
@ApplicationScoped
public class S3Storage {

  private static final String PREFIX = "streamcore.storage.s3.";

  @Inject private Config config;

  @Produces
  @ApplicationScoped
  @StorageKind("s3")
  ObjectStore store() throws IOException {
    S3Connection connection =
        new S3Connection(
            config.getOptionalValue(PREFIX + "endpoint", URI.class),
            config.getOptionalValue(PREFIX + "public-endpoint", URI.class),
            text("region", "us-east-1"),
            required("access-key"),
            required("secret-key"),
            flag("path-style", true));
    Path spool = Path.of(config.getValue("streamcore.data.dir", String.class)).resolve("s3-spool");
    return new S3ObjectStore(connection, required("bucket"), flag("redirect", false), spool);
  }

  private String required(String key) {
    return config
        .getOptionalValue(PREFIX + key, String.class)
        .orElseThrow(() -> StorageMessages.MESSAGES.s3NotConfigured(key));
  }

  private String text(String key, String otherwise) {
    return config.getOptionalValue(PREFIX + key, String.class).orElse(otherwise);
  }

  private boolean flag(String key, boolean otherwise) {
    return config.getOptionalValue(PREFIX + key, Boolean.class).orElse(otherwise);
  }
}
