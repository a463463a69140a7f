package io.streamcore.management;

import java.util.List;
import org.jboss.as.controller.AbstractWriteAttributeHandler;
import org.jboss.as.controller.OperationContext;
import org.jboss.as.controller.OperationFailedException;
import org.jboss.as.controller.PathAddress;
import org.jboss.as.controller.SimpleAttributeDefinition;
import org.jboss.as.controller.SimpleAttributeDefinitionBuilder;
import org.jboss.as.controller.operations.validation.IntRangeValidator;
import org.jboss.as.controller.registry.ManagementResourceRegistration;
import org.jboss.dmr.ModelNode;
import org.jboss.dmr.ModelType;
import org.jspecify.annotations.Nullable;

/**
 * The knobs: attributes that are kept in the server's configuration and take effect at once. Those
 * that are undefined leave what the resource adapter is configured with.
 */
final class LimitAttributes extends AbstractWriteAttributeHandler<Void> {

  static final SimpleAttributeDefinition MAX_LISTENERS = atLeastZero("max-listeners");
  static final SimpleAttributeDefinition MAX_BANDWIDTH = atLeastZero("max-bandwidth");
  static final SimpleAttributeDefinition ACCEPT_NEW_LISTENERS =
      new SimpleAttributeDefinitionBuilder("accept-new-listeners", ModelType.BOOLEAN, true)
          .setDefaultValue(ModelNode.TRUE)
          .setAllowExpression(true)
          .build();

  static final List<SimpleAttributeDefinition> ALL =
      List.of(MAX_LISTENERS, MAX_BANDWIDTH, ACCEPT_NEW_LISTENERS);

  private final RelayDoor door;

  LimitAttributes(RelayDoor door) {
    this.door = door;
  }

  private static SimpleAttributeDefinition atLeastZero(String name) {
    return new SimpleAttributeDefinitionBuilder(name, ModelType.INT, true)
        .setAllowExpression(true)
        .setValidator(new IntRangeValidator(0, true, true))
        .build();
  }

  /** What a model of the subsystem says, expressions resolved. */
  static Knobs knobs(OperationContext context, ModelNode model) throws OperationFailedException {
    return new Knobs(
        number(MAX_LISTENERS.resolveModelAttribute(context, model)),
        number(MAX_BANDWIDTH.resolveModelAttribute(context, model)),
        ACCEPT_NEW_LISTENERS.resolveModelAttribute(context, model).asBoolean());
  }

  private static @Nullable Integer number(ModelNode value) {
    return value.isDefined() ? value.asInt() : null;
  }

  void register(ManagementResourceRegistration model) {
    ALL.forEach(attribute -> model.registerReadWriteAttribute(attribute, null, this));
  }

  @Override
  protected boolean applyUpdateToRuntime(
      OperationContext context,
      ModelNode operation,
      String attribute,
      ModelNode value,
      ModelNode before,
      HandbackHolder<Void> handback)
      throws OperationFailedException {
    door.turn(knobs(context, context.readResource(PathAddress.EMPTY_ADDRESS).getModel()));
    return false; // no reload needed
  }

  @Override
  protected void revertUpdateToRuntime(
      OperationContext context,
      ModelNode operation,
      String attribute,
      ModelNode restored,
      ModelNode tried,
      @Nullable Void handback)
      throws OperationFailedException {
    ModelNode model = context.readResource(PathAddress.EMPTY_ADDRESS).getModel().clone();
    model.get(attribute).set(restored);
    door.turn(knobs(context, model));
  }
}
