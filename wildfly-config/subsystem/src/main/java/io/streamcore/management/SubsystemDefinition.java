package io.streamcore.management;

import org.jboss.as.controller.AbstractAddStepHandler;
import org.jboss.as.controller.AbstractRemoveStepHandler;
import org.jboss.as.controller.OperationContext;
import org.jboss.as.controller.OperationDefinition;
import org.jboss.as.controller.OperationFailedException;
import org.jboss.as.controller.PathAddress;
import org.jboss.as.controller.PathElement;
import org.jboss.as.controller.ReloadRequiredWriteAttributeHandler;
import org.jboss.as.controller.SimpleOperationDefinitionBuilder;
import org.jboss.as.controller.SimpleResourceDefinition;
import org.jboss.as.controller.descriptions.ModelDescriptionConstants;
import org.jboss.as.controller.registry.ManagementResourceRegistration;
import org.jboss.as.controller.registry.Resource;
import org.jboss.dmr.ModelNode;

/** {@code /subsystem=streamcore}: the knobs, the relay's totals, its mounts as children. */
final class SubsystemDefinition extends SimpleResourceDefinition {

  static final PathElement PATH =
      PathElement.pathElement(ModelDescriptionConstants.SUBSYSTEM, ManagementExtension.SUBSYSTEM);

  private final RelayDoor door;
  private final boolean runtime;

  /**
   * @param runtime whether this process runs a server, and does not only describe one
   */
  SubsystemDefinition(RelayDoor door, boolean runtime) {
    super(
        new Parameters(PATH, ManagementExtension.texts(ManagementExtension.SUBSYSTEM))
            .setAddHandler(new Add(door))
            .setRemoveHandler(new Remove(door))
            .setCapabilities(RelayKeys.CAPABILITY));
    this.door = door;
    this.runtime = runtime;
  }

  @Override
  public void registerAttributes(ManagementResourceRegistration model) {
    new LimitAttributes(door).register(model);
    model.registerReadWriteAttribute(
        RelayKeys.SSL_CONTEXT, null, ReloadRequiredWriteAttributeHandler.INSTANCE);
    if (runtime) {
      new RelayTotals(door).register(model);
    }
  }

  @Override
  public void registerOperations(ManagementResourceRegistration model) {
    super.registerOperations(model);
    if (runtime) {
      model.registerOperationHandler(
          operation("drain"),
          new RelayOperation(
              door,
              (relay, context, operation) -> {
                relay.drain();
                return new ModelNode();
              }));
      model.registerOperationHandler(
          operation("resume"),
          new RelayOperation(
              door,
              (relay, context, operation) -> {
                door.resume();
                return new ModelNode();
              }));
    }
  }

  private OperationDefinition operation(String name) {
    return new SimpleOperationDefinitionBuilder(name, getResourceDescriptionResolver())
        .setRuntimeOnly()
        .build();
  }

  @Override
  public void registerChildren(ManagementResourceRegistration model) {
    if (runtime) {
      model.registerSubModel(new MountDefinition(door));
    }
  }

  private static final class Add extends AbstractAddStepHandler {

    private final RelayDoor door;

    Add(RelayDoor door) {
      this.door = door;
    }

    @Override
    protected Resource createResource(OperationContext context) {
      Resource resource = new MountedResource(door);
      context.addResource(PathAddress.EMPTY_ADDRESS, resource);
      return resource;
    }

    @Override
    protected void performRuntime(OperationContext context, ModelNode operation, ModelNode model)
        throws OperationFailedException {
      door.turn(LimitAttributes.knobs(context, model));
      RelayKeys.install(context, model, door);
    }
  }

  private static final class Remove extends AbstractRemoveStepHandler {

    private final RelayDoor door;

    Remove(RelayDoor door) {
      this.door = door;
    }

    @Override
    protected void performRuntime(OperationContext context, ModelNode operation, ModelNode model) {
      door.turn(Knobs.UNTOUCHED);
      RelayKeys.remove(context);
    }

    @Override
    protected void recoverServices(OperationContext context, ModelNode operation, ModelNode model)
        throws OperationFailedException {
      door.turn(LimitAttributes.knobs(context, model));
      RelayKeys.install(context, model, door);
    }
  }
}
