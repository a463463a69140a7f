package io.streamcore.relay.connector;

import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.ConfigProperty;
import jakarta.resource.spi.Connector;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.io.Serializable;
import java.util.Objects;
import javax.transaction.xa.XAResource;
import org.jboss.jca.core.spi.statistics.Statistics;
import org.jboss.jca.core.spi.statistics.StatisticsPlugin;

/**
 * The relay's life in the server: started with the deployment, stopped with it.
 *
 * <p>Its settings are config properties of the resource adapter {@code relay} in the server's
 * configuration; a change takes effect at the next reload. The container calls the life-cycle
 * methods one after the other; the statistics may be read by any thread at any time.
 */
@Connector(
    displayName = "StreamCore relay",
    vendorName = "StreamCore",
    version = "1.0",
    transactionSupport = TransactionSupportLevel.NoTransaction)
public class RelayResourceAdapter implements ResourceAdapter, Statistics, Serializable {

  private static final long serialVersionUID = 1L;

  private final transient RelayStatistics statistics = new RelayStatistics();

  @ConfigProperty(
      defaultValue = "0.0.0.0",
      description = "Address that sources and listeners connect to")
  private String listenAddress = "0.0.0.0";

  @ConfigProperty(
      defaultValue = "8000",
      description = "TCP port that sources and listeners connect to")
  private Integer listenPort = 8000;

  @Override
  public void start(BootstrapContext context) {
    started();
  }

  void started() {
    statistics.started(listenAddress, listenPort);
    RelayLog.LOG.started(listenAddress, listenPort);
  }

  @Override
  public void stop() {
    statistics.stopped();
    RelayLog.LOG.stopped();
  }

  @Override
  public void endpointActivation(MessageEndpointFactory endpoints, ActivationSpec spec) {
    throw new UnsupportedOperationException("the relay has no endpoints to deliver to");
  }

  @Override
  public void endpointDeactivation(MessageEndpointFactory endpoints, ActivationSpec spec) {
    throw new UnsupportedOperationException("the relay has no endpoints to deliver to");
  }

  @Override
  public XAResource[] getXAResources(ActivationSpec[] specs) {
    return new XAResource[0];
  }

  @Override
  public StatisticsPlugin getStatistics() {
    return statistics;
  }

  public String getListenAddress() {
    return listenAddress;
  }

  public void setListenAddress(String listenAddress) {
    this.listenAddress = listenAddress;
  }

  public Integer getListenPort() {
    return listenPort;
  }

  public void setListenPort(Integer listenPort) {
    this.listenPort = listenPort;
  }

  /** As the connector architecture asks: adapters with the same settings are the same. */
  @Override
  public boolean equals(Object other) {
    return other instanceof RelayResourceAdapter that
        && listenAddress.equals(that.listenAddress)
        && listenPort.equals(that.listenPort);
  }

  @Override
  public int hashCode() {
    return Objects.hash(listenAddress, listenPort);
  }
}
