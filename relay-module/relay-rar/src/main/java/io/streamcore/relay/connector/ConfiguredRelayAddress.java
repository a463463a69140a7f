package io.streamcore.relay.connector;

import io.streamcore.relay.api.RelayAddress;
import jakarta.resource.Referenceable;
import jakarta.resource.spi.AdministeredObject;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.ResourceAdapterAssociation;
import java.io.Serializable;
import javax.naming.NamingException;
import javax.naming.Reference;
import org.jspecify.annotations.Nullable;

/**
 * The relay's address as its resource adapter is configured.
 *
 * <p>An adapter that offers nothing to look up is activated by the server on its own, a second time
 * and with default settings; this object is also what keeps that from happening.
 */
@AdministeredObject(adminObjectInterfaces = RelayAddress.class)
public class ConfiguredRelayAddress
    implements RelayAddress, ResourceAdapterAssociation, Referenceable, Serializable {

  private static final long serialVersionUID = 1L;

  private @Nullable RelayResourceAdapter relay;
  private @Nullable Reference reference;

  @Override
  public String host() {
    return relay().getListenAddress();
  }

  @Override
  public int port() {
    return relay().getListenPort();
  }

  private RelayResourceAdapter relay() {
    if (relay == null) {
      throw new IllegalStateException("not yet associated with a resource adapter");
    }
    return relay;
  }

  @Override
  public @Nullable ResourceAdapter getResourceAdapter() {
    return relay;
  }

  @Override
  public void setResourceAdapter(ResourceAdapter adapter) {
    relay = (RelayResourceAdapter) adapter;
  }

  @Override
  public Reference getReference() throws NamingException {
    if (reference == null) {
      throw new NamingException("not yet bound");
    }
    return reference;
  }

  @Override
  public void setReference(Reference reference) {
    this.reference = reference;
  }
}
