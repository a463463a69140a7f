package io.streamcore.relay.connector;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jboss.jca.core.spi.statistics.StatisticsPlugin;

/**
 * What administrators see of the relay in the management model, below {@code
 * /subsystem=resource-adapters/resource-adapter=relay/statistics=extended}; numbers are exported as
 * metrics, too.
 *
 * <p>Written by the container's life-cycle thread, read by any thread.
 */
final class RelayStatistics implements StatisticsPlugin {

  private static final long serialVersionUID = 1L;

  /** One published value: its type, what it means, and where it comes from. */
  private record Value(
      Class<?> type, String description, Function<RelayStatistics, Object> reader) {}

  private static final Map<String, Value> VALUES =
      Map.of(
          "Status",
          new Value(String.class, "RUNNING or STOPPED", RelayStatistics::status),
          "ListenAddress",
          new Value(String.class, "Address the relay was configured with", s -> s.address),
          "ListenPort",
          new Value(int.class, "TCP port the relay was configured with", s -> s.port),
          "Starts",
          new Value(long.class, "How often the relay was started since deployment", s -> s.starts),
          "UptimeSeconds",
          new Value(long.class, "Seconds since the start, 0 while stopped", s -> s.uptime()));

  private volatile boolean enabled = true;
  private volatile boolean running;
  private volatile String address = "";
  private volatile int port;
  private volatile long starts;
  private volatile long startedAtNanos;

  synchronized void started(String listenAddress, int listenPort) {
    address = listenAddress;
    port = listenPort;
    starts = starts + 1;
    startedAtNanos = System.nanoTime();
    running = true;
  }

  void stopped() {
    running = false;
  }

  private String status() {
    return running ? "RUNNING" : "STOPPED";
  }

  private long uptime() {
    return running ? (System.nanoTime() - startedAtNanos) / 1_000_000_000L : 0;
  }

  @Override
  public Set<String> getNames() {
    return VALUES.keySet();
  }

  @Override
  public Class<?> getType(String name) {
    return value(name).type();
  }

  @Override
  public String getDescription(String name) {
    return value(name).description();
  }

  @Override
  public String getDescription(String name, Locale locale) {
    return getDescription(name);
  }

  @Override
  public Object getValue(String name) {
    return value(name).reader().apply(this);
  }

  @Override
  public boolean isEnabled() {
    return enabled;
  }

  @Override
  public void setEnabled(boolean enabled) {
    this.enabled = enabled;
  }

  /** Only counters are cleared; what is a state stays. */
  @Override
  public synchronized void clear() {
    starts = 0;
  }

  private static Value value(String name) {
    Value value = VALUES.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no statistic is called " + name);
    }
    return value;
  }
}
