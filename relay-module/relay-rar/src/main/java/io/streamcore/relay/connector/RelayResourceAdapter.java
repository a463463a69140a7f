package io.streamcore.relay.connector;

import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.Connector;
import jakarta.resource.spi.ResourceAdapterInternalException;
import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.util.Objects;
import javax.transaction.xa.XAResource;
import org.jboss.jca.core.spi.statistics.Statistics;
import org.jboss.jca.core.spi.statistics.StatisticsPlugin;
import org.jspecify.annotations.Nullable;

/**
 * The relay's life in the server: started with the deployment, stopped with it.
 *
 * <p>The container calls the life-cycle methods one after the other: start, then the endpoints come
 * and go, then stop. The statistics may be read by any thread at any time.
 */
@Connector(
    displayName = "StreamCore relay",
    vendorName = "StreamCore",
    version = "1.0",
    transactionSupport = TransactionSupportLevel.NoTransaction)
public class RelayResourceAdapter extends RelaySettings implements Statistics {

  private static final long serialVersionUID = 1L;

  private final transient RelayStatistics statistics = new RelayStatistics();
  private transient volatile @Nullable RunningRelay running;

  @Override
  public void start(BootstrapContext context) throws ResourceAdapterInternalException {
    RunningRelay relay = RunningRelay.start(this, context.getWorkManager());
    running = relay;
    statistics.started(relay, this);
    RelayLog.LOG.started(getListenAddress(), getListenPort());
  }

  @Override
  public void stop() {
    RunningRelay relay = running;
    running = null;
    if (relay != null) {
      relay.stop();
    }
    statistics.stopped();
    RelayLog.LOG.stopped();
  }

  @Override
  public void endpointActivation(MessageEndpointFactory endpoints, ActivationSpec spec) {
    running().reception().open(endpoints);
  }

  @Override
  public void endpointDeactivation(MessageEndpointFactory endpoints, ActivationSpec spec) {
    RunningRelay relay = running;
    if (relay != null) {
      relay.reception().close(endpoints);
    }
  }

  /**
   * The running relay.
   *
   * @throws IllegalStateException before its start and after its end
   */
  RunningRelay running() {
    RunningRelay relay = running;
    if (relay == null) {
      throw RelayLog.LOG.notRunning();
    }
    return relay;
  }

  @Override
  public XAResource[] getXAResources(ActivationSpec[] specs) {
    return new XAResource[0];
  }

  @Override
  public StatisticsPlugin getStatistics() {
    return statistics;
  }

  /** As the connector architecture asks: adapters with the same settings are the same. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RelayResourceAdapter that
        && getListenAddress().equals(that.getListenAddress())
        && getListenPort().equals(that.getListenPort());
  }

  @Override
  public int hashCode() {
    return Objects.hash(getListenAddress(), getListenPort());
  }
}
