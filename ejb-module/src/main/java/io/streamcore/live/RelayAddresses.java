package io.streamcore.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The addresses at which users find the relay. */
@ApplicationScoped
public class RelayAddresses {

  @Inject private LiveRelay relay;

  @Inject
  @ConfigProperty(name = "streamcore.relay.url", defaultValue = "http://localhost:8000")
  private String publicUrl;

  /** The host that encoders are told. */
  public String ingestHost() {
    return URI.create(publicUrl).getHost();
  }

  /** The ports that encoders are told. */
  public LiveRelay.Ports ports() {
    return relay.ports();
  }

  /** What encoders connect to, without the mount. */
  public String ingestUrl() {
    return "http://" + ingestHost() + ":" + ports().ingest();
  }

  /** Where a stream is heard. */
  public String listenUrl(Stream stream) {
    String base =
        publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
    return base + stream.relayPath();
  }
}
