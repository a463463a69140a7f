package io.streamcore.management;

import org.jboss.as.controller.OperationContext;
import org.jboss.as.controller.OperationFailedException;
import org.jboss.as.controller.SimpleAttributeDefinition;
import org.jboss.as.controller.SimpleAttributeDefinitionBuilder;
import org.jboss.as.controller.SimpleOperationDefinitionBuilder;
import org.jboss.as.controller.descriptions.ResourceDescriptionResolver;
import org.jboss.as.controller.registry.ManagementResourceRegistration;
import org.jboss.dmr.ModelNode;
import org.jboss.dmr.ModelType;

/** What administrators do with one mount: see who listens, put people out, move them. */
final class MountOperations {

  private static final SimpleAttributeDefinition LISTENER =
      new SimpleAttributeDefinitionBuilder("listener", ModelType.LONG, false).build();
  private static final SimpleAttributeDefinition TO =
      new SimpleAttributeDefinitionBuilder("to", ModelType.STRING, false).build();

  private final RelayDoor door;
  private final ResourceDescriptionResolver texts;

  MountOperations(RelayDoor door, ResourceDescriptionResolver texts) {
    this.door = door;
    this.texts = texts;
  }

  void register(ManagementResourceRegistration model) {
    model.registerOperationHandler(
        operation("list-listeners")
            .setReadOnly()
            .setReplyType(ModelType.LIST)
            .setReplyValueType(ModelType.OBJECT)
            .build(),
        new RelayOperation(door, this::listListeners));
    model.registerOperationHandler(
        operation("kick-source").build(), new RelayOperation(door, this::kickSource));
    model.registerOperationHandler(
        operation("kick-listener").addParameter(LISTENER).build(),
        new RelayOperation(door, this::kickListener));
    model.registerOperationHandler(
        operation("move-listeners").addParameter(TO).setReplyType(ModelType.INT).build(),
        new RelayOperation(door, this::moveListeners));
  }

  private SimpleOperationDefinitionBuilder operation(String name) {
    return new SimpleOperationDefinitionBuilder(name, texts).setRuntimeOnly();
  }

  private ModelNode listListeners(ManagedRelay relay, OperationContext context, ModelNode operation)
      throws OperationFailedException {
    ModelNode list = new ModelNode().setEmptyList();
    for (ManagedListener listener : relay.listeners(addressed(context).streamId())) {
      ModelNode one = list.add();
      one.get("id").set(listener.id());
      one.get("address").set(listener.address());
      one.get("agent")
          .set(listener.agent() == null ? new ModelNode() : new ModelNode(listener.agent()));
      one.get("secure").set(listener.secure());
      one.get("since").set(listener.since().toString());
      one.get("bytes").set(listener.bytes());
    }
    return list;
  }

  private ModelNode kickSource(ManagedRelay relay, OperationContext context, ModelNode operation)
      throws OperationFailedException {
    ManagedMount mount = addressed(context);
    if (!relay.kickSource(mount.streamId())) {
      throw ManagementLog.LOG.noSource(mount.name());
    }
    return new ModelNode();
  }

  private ModelNode kickListener(ManagedRelay relay, OperationContext context, ModelNode operation)
      throws OperationFailedException {
    ManagedMount mount = addressed(context);
    long listener = LISTENER.resolveModelAttribute(context, operation).asLong();
    if (!relay.kickListener(mount.streamId(), listener)) {
      throw ManagementLog.LOG.noSuchListener(mount.name(), listener);
    }
    return new ModelNode();
  }

  private ModelNode moveListeners(ManagedRelay relay, OperationContext context, ModelNode operation)
      throws OperationFailedException {
    ManagedMount from = addressed(context);
    ManagedMount to = named(TO.resolveModelAttribute(context, operation).asString());
    if (from.streamId().equals(to.streamId())) {
      throw ManagementLog.LOG.cannotMoveToItself(from.name());
    }
    try {
      return new ModelNode(relay.moveListeners(from.streamId(), to.streamId()));
    } catch (IllegalArgumentException e) {
      throw ManagementLog.LOG.cannotMove(from.name(), to.name(), String.valueOf(e.getMessage()));
    }
  }

  private ManagedMount addressed(OperationContext context) throws OperationFailedException {
    return named(context.getCurrentAddressValue());
  }

  /** By its name, or by its path with the first slash. */
  private ManagedMount named(String text) throws OperationFailedException {
    String name = text.startsWith("/") ? text.substring(1) : text;
    return door.mount(name).orElseThrow(() -> ManagementLog.LOG.noSuchMount(text));
  }
}
