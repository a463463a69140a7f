package io.streamcore.management;

import java.util.List;
import org.jboss.as.controller.PathElement;
import org.jboss.as.controller.SimpleResourceDefinition;
import org.jboss.as.controller.client.helpers.MeasurementUnit;
import org.jboss.as.controller.registry.ManagementResourceRegistration;

/**
 * {@code /subsystem=streamcore/mount=*}: one mount of the running relay, named by its path without
 * the first slash; nothing of it is kept in the configuration.
 */
final class MountDefinition extends SimpleResourceDefinition {

  static final String TYPE = "mount";

  /**
   * Plain attributes, not metrics: the server collects metrics when it starts, and mounts come and
   * go; the application exports their numbers itself.
   */
  private static final List<Reading<ManagedMount>> READINGS =
      List.of(
          Reading.text("stream-id", ManagedMount::streamId),
          Reading.text("path", ManagedMount::path),
          Reading.text("status", ManagedMount::status),
          Reading.text("since", mount -> mount.since().toString()),
          Reading.text("format", ManagedMount::format),
          Reading.gauge("bitrate", ManagedMount::bitrate),
          Reading.text("title", ManagedMount::title),
          Reading.gauge("listeners", ManagedMount::listeners),
          Reading.gauge("peak", ManagedMount::peak),
          Reading.counter("bytes-in", MeasurementUnit.BYTES, ManagedMount::bytesIn),
          Reading.counter("bytes-out", MeasurementUnit.BYTES, ManagedMount::bytesOut),
          Reading.counter("slow-listeners", MeasurementUnit.NONE, ManagedMount::slowListeners),
          Reading.text("source-address", ManagedMount::sourceAddress),
          Reading.text("source-agent", ManagedMount::sourceAgent));

  private final RelayDoor door;

  MountDefinition(RelayDoor door) {
    super(
        new Parameters(
                PathElement.pathElement(TYPE),
                ManagementExtension.texts(ManagementExtension.SUBSYSTEM + "." + TYPE))
            .setRuntime());
    this.door = door;
  }

  @Override
  public void registerAttributes(ManagementResourceRegistration model) {
    ReadingHandler<ManagedMount> handler =
        new ReadingHandler<>(context -> door.mount(context.getCurrentAddressValue()), READINGS);
    READINGS.forEach(reading -> model.registerReadOnlyAttribute(reading.attribute(), handler));
  }

  @Override
  public void registerOperations(ManagementResourceRegistration model) {
    super.registerOperations(model);
    new MountOperations(door, getResourceDescriptionResolver()).register(model);
  }
}
