package io.streamcore.relay.connector;

import io.streamcore.relay.api.IngestListener;
import jakarta.resource.spi.Activation;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.InvalidPropertyException;
import jakarta.resource.spi.ResourceAdapter;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** How the rooms listen at the relay: there is nothing to choose, for there is one relay. */
@Activation(messageListeners = IngestListener.class)
public class RelayActivationSpec implements ActivationSpec, Serializable {

  private static final long serialVersionUID = 1L;

  private transient @Nullable ResourceAdapter relay;

  @Override
  public void validate() throws InvalidPropertyException {
    // without properties none can be invalid
  }

  @Override
  public @Nullable ResourceAdapter getResourceAdapter() {
    return relay;
  }

  @Override
  public void setResourceAdapter(ResourceAdapter adapter) {
    relay = adapter;
  }
}
