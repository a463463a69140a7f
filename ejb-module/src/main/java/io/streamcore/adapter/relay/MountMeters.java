package io.streamcore.adapter.relay;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.streamcore.relay.api.MountStatus;
import io.streamcore.relay.api.Relay;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToDoubleFunction;

/**
 * Each mount's numbers in the Prometheus page: {@code streamcore_mount_*}, while it has sound or
 * listeners. The server itself collects metrics of its management model at its start only, and
 * mounts come and go.
 */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MountMeters {

  private static final String LISTENERS = "streamcore.mount.listeners";
  private static final String BITRATE = "streamcore.mount.bitrate.kbps";
  private static final String BYTES_IN = "streamcore.mount.bytes.in";
  private static final String BYTES_OUT = "streamcore.mount.bytes.out";
  private static final String SLOW = "streamcore.mount.slow.listeners";

  /** A mount under the path it had; what meters read from, and hold weakly. */
  private record Metered(Relay relay, UUID streamId, String mount) {

    double read(ToDoubleFunction<MountStatus> number) {
      return relay.mount(streamId).map(status -> number.applyAsDouble(status)).orElse(Double.NaN);
    }

    List<Tag> tags() {
      return List.of(Tag.of("mount", mount), Tag.of("stream", streamId.toString()));
    }
  }

  @Resource(lookup = Relay.JNDI_NAME)
  private Relay relay;

  @Inject private MeterRegistry registry;

  private final Map<Metered, List<Meter>> metered = new HashMap<>();

  /** Takes up mounts that have come to life, and drops those that have not. */
  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void follow() {
    Set<Metered> alive = new HashSet<>();
    for (MountStatus mount : relay.mounts()) {
      if (mount.shape() != null || mount.listeners() > 0) {
        alive.add(new Metered(relay, mount.streamId(), mount.mount()));
      }
    }
    for (Metered gone : Set.copyOf(metered.keySet())) {
      if (!alive.contains(gone)) {
        metered.getOrDefault(gone, List.of()).forEach(registry::remove);
        metered.remove(gone);
      }
    }
    alive.forEach(mount -> metered.computeIfAbsent(mount, this::meters));
  }

  private List<Meter> meters(Metered mount) {
    List<Tag> tags = mount.tags();
    registry.gauge(LISTENERS, tags, mount, it -> it.read(MountStatus::listeners));
    registry.gauge(BITRATE, tags, mount, it -> it.read(MountStatus::kilobitsPerSecond));
    registry.more().counter(BYTES_IN, tags, mount, it -> it.read(MountStatus::bytesIn));
    registry.more().counter(BYTES_OUT, tags, mount, it -> it.read(MountStatus::bytesOut));
    registry.more().counter(SLOW, tags, mount, it -> it.read(MountStatus::slow));
    return List.of(LISTENERS, BITRATE, BYTES_IN, BYTES_OUT, SLOW).stream()
        .flatMap(name -> registry.find(name).tags(tags).meters().stream())
        .toList();
  }
}
