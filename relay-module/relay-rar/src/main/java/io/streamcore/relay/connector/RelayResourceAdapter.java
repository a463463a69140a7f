package io.streamcore.relay.connector;

import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.Connector;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.io.Serializable;
import javax.transaction.xa.XAResource;

/** The relay's life in the server: started with the deployment, stopped with it. */
@Connector(
    displayName = "StreamCore relay",
    vendorName = "StreamCore",
    version = "1.0",
    transactionSupport = TransactionSupportLevel.NoTransaction)
public class RelayResourceAdapter implements ResourceAdapter, Serializable {

  private static final long serialVersionUID = 1L;

  @Override
  public void start(BootstrapContext context) {}

  @Override
  public void stop() {}

  @Override
  public void endpointActivation(MessageEndpointFactory endpoints, ActivationSpec spec) {}

  @Override
  public void endpointDeactivation(MessageEndpointFactory endpoints, ActivationSpec spec) {}

  @Override
  public XAResource[] getXAResources(ActivationSpec[] specs) {
    return new XAResource[0];
  }
}
