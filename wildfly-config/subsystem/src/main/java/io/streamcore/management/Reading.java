package io.streamcore.management;

import java.util.function.Function;
import org.jboss.as.controller.AttributeDefinition;
import org.jboss.as.controller.SimpleAttributeDefinitionBuilder;
import org.jboss.as.controller.client.helpers.MeasurementUnit;
import org.jboss.as.controller.registry.AttributeAccess;
import org.jboss.dmr.ModelNode;
import org.jboss.dmr.ModelType;
import org.jspecify.annotations.Nullable;

/**
 * A value of the running relay that is read when somebody asks for it.
 *
 * @param <T> what it is read from
 */
record Reading<T>(AttributeDefinition attribute, Function<T, ModelNode> read) {

  /** A number that goes up and down. */
  static <T> Reading<T> gauge(String name, Function<T, Number> read) {
    return number(name, MeasurementUnit.NONE, AttributeAccess.Flag.GAUGE_METRIC, read);
  }

  /** A number that only grows. */
  static <T> Reading<T> counter(String name, MeasurementUnit unit, Function<T, Number> read) {
    return number(name, unit, AttributeAccess.Flag.COUNTER_METRIC, read);
  }

  /** A text; null is undefined. */
  static <T> Reading<T> text(String name, Function<T, @Nullable String> read) {
    return new Reading<>(
        new SimpleAttributeDefinitionBuilder(name, ModelType.STRING, true)
            .setStorageRuntime()
            .build(),
        from -> {
          String value = read.apply(from);
          return value == null ? new ModelNode() : new ModelNode(value);
        });
  }

  /** Yes or no. */
  static <T> Reading<T> truth(String name, Function<T, Boolean> read) {
    return new Reading<>(
        new SimpleAttributeDefinitionBuilder(name, ModelType.BOOLEAN, true)
            .setStorageRuntime()
            .build(),
        from -> read.apply(from) ? ModelNode.TRUE : ModelNode.FALSE);
  }

  private static <T> Reading<T> number(
      String name, MeasurementUnit unit, AttributeAccess.Flag kind, Function<T, Number> read) {
    return new Reading<>(
        new SimpleAttributeDefinitionBuilder(name, ModelType.LONG, true)
            .setMeasurementUnit(unit)
            .setFlags(kind)
            .setStorageRuntime()
            .build(),
        from -> new ModelNode(read.apply(from).longValue()));
  }
}
