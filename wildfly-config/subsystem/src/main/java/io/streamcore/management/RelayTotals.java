package io.streamcore.management;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jboss.as.controller.client.helpers.MeasurementUnit;
import org.jboss.as.controller.registry.ManagementResourceRegistration;

/** The relay's numbers over all mounts, exported as metrics. */
final class RelayTotals {

  private static final List<Reading<ManagedRelay>> METRICS =
      List.of(
          Reading.gauge("mounts", relay -> relay.mounts().size()),
          Reading.gauge("sources", total(mount -> mount.hasSource() ? 1 : 0)),
          Reading.gauge("listeners", total(ManagedMount::listeners)),
          Reading.counter("bytes-in", MeasurementUnit.BYTES, total(ManagedMount::bytesIn)),
          Reading.counter("bytes-out", MeasurementUnit.BYTES, total(ManagedMount::bytesOut)),
          Reading.counter(
              "slow-listeners", MeasurementUnit.NONE, total(ManagedMount::slowListeners)));

  private static final Reading<ManagedRelay> ACCEPTING =
      Reading.truth("accepting", relay -> relay.limits().accepting());

  private final RelayDoor door;

  RelayTotals(RelayDoor door) {
    this.door = door;
  }

  void register(ManagementResourceRegistration model) {
    ReadingHandler<ManagedRelay> metrics = new ReadingHandler<>(it -> door.relay(), METRICS);
    METRICS.forEach(metric -> model.registerMetric(metric.attribute(), metrics));
    model.registerReadOnlyAttribute(
        ACCEPTING.attribute(), new ReadingHandler<>(it -> door.relay(), List.of(ACCEPTING)));
  }

  private static Function<ManagedRelay, Number> total(ToLongFunction<ManagedMount> one) {
    return relay -> relay.mounts().stream().mapToLong(one).sum();
  }
}
