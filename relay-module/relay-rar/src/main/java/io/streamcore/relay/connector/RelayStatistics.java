package io.streamcore.relay.connector;

import io.streamcore.relay.api.MountStatus;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jboss.jca.core.spi.statistics.StatisticsPlugin;
import org.jspecify.annotations.Nullable;

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

  private static final Map<String, Value> VALUES = new TreeMap<>();

  static {
    text("Status", "RUNNING or STOPPED", s -> s.running == null ? "STOPPED" : "RUNNING");
    text("ListenAddress", "Address the relay was configured with", s -> s.address);
    count("ListenPort", "TCP port of listeners", s -> s.port);
    number("Starts", "How often the relay was started since deployment", s -> s.starts);
    number("UptimeSeconds", "Seconds since the start, 0 while stopped", RelayStatistics::uptime);
    count("Mounts", "Streams that the relay knows", s -> (int) s.sum(mount -> 1));
    count("Sources", "Mounts that a source feeds", s -> (int) s.sum(RelayStatistics::live));
    count("Listeners", "Listeners now", s -> (int) s.of(relay -> relay.listeners().count()));
    count("ListenersSecure", "Those by TLS", s -> (int) s.of(relay -> relay.listeners().secure()));
    number(
        "TlsHandshakes",
        "Connections that began with TLS, since the start",
        s -> s.of(relay -> relay.entrance().begun()));
    number(
        "TlsHandshakesFailed",
        "Those of them that came to nothing",
        s -> s.of(relay -> relay.entrance().failures()));
    number("BytesIn", "Taken in by the mounts that are there", s -> s.sum(MountStatus::bytesIn));
    number("BytesOut", "Sent by the mounts that are there", s -> s.sum(MountStatus::bytesOut));
    number("ListenersSlow", "Moved forward or put out as too slow", s -> s.sum(MountStatus::slow));
    count(
        "ConnectionsWaiting",
        "Connections whose request is not complete",
        s -> (int) s.of(relay -> relay.door().waiting()));
    number(
        "EventsWaiting",
        "Events that the application has not taken yet, in memory and on disk",
        s -> s.of(relay -> relay.journal().waiting()));
    number(
        "EventsLost",
        "Events that found no room, since the start",
        s -> s.of(relay -> relay.journal().lost()));
  }

  private volatile boolean enabled = true;
  private volatile @Nullable RunningRelay running;
  private volatile String address = "";
  private volatile int port;
  private volatile long starts;
  private volatile long startedAtNanos;

  private static void text(
      String name, String description, Function<RelayStatistics, Object> reader) {
    VALUES.put(name, new Value(String.class, description, reader));
  }

  private static void count(
      String name, String description, Function<RelayStatistics, Integer> reader) {
    VALUES.put(name, new Value(int.class, description, reader::apply));
  }

  private static void number(
      String name, String description, ToLongFunction<RelayStatistics> reader) {
    VALUES.put(name, new Value(long.class, description, reader::applyAsLong));
  }

  synchronized void started(RunningRelay relay, RelaySettings settings) {
    address = settings.getListenAddress();
    port = settings.getListenPort();
    starts = starts + 1;
    startedAtNanos = System.nanoTime();
    running = relay;
  }

  void stopped() {
    running = null;
  }

  private long uptime() {
    return running == null ? 0 : (System.nanoTime() - startedAtNanos) / 1_000_000_000L;
  }

  private long of(ToLongFunction<RunningRelay> part) {
    RunningRelay relay = running;
    return relay == null ? 0 : part.applyAsLong(relay);
  }

  private long sum(ToLongFunction<MountStatus> part) {
    return of(relay -> relay.control().mounts().stream().mapToLong(part).sum());
  }

  private static long live(MountStatus mount) {
    return mount.state() == MountStatus.State.LIVE ? 1 : 0;
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
