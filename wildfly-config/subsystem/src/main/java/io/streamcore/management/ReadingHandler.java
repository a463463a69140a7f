package io.streamcore.management;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.as.controller.AbstractRuntimeOnlyHandler;
import org.jboss.as.controller.OperationContext;
import org.jboss.as.controller.descriptions.ModelDescriptionConstants;
import org.jboss.dmr.ModelNode;

/**
 * Answers {@code read-attribute} for values of the running relay; undefined while there is none.
 *
 * @param <T> what the values are read from
 */
final class ReadingHandler<T> extends AbstractRuntimeOnlyHandler {

  private final Function<OperationContext, Optional<T>> source;
  private final Map<String, Reading<T>> readings;

  ReadingHandler(Function<OperationContext, Optional<T>> source, List<Reading<T>> readings) {
    this.source = source;
    this.readings =
        readings.stream()
            .collect(
                Collectors.toMap(reading -> reading.attribute().getName(), Function.identity()));
  }

  @Override
  protected void executeRuntimeStep(OperationContext context, ModelNode operation) {
    Reading<T> reading = readings.get(operation.require(ModelDescriptionConstants.NAME).asString());
    if (reading != null) {
      source.apply(context).map(reading.read()).ifPresent(context.getResult()::set);
    }
  }
}
