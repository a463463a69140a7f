package io.streamcore.management;

import org.jboss.as.controller.AbstractRuntimeOnlyHandler;
import org.jboss.as.controller.OperationContext;
import org.jboss.as.controller.OperationFailedException;
import org.jboss.dmr.ModelNode;

/** Something that an administrator has the running relay do; fails clearly while there is none. */
final class RelayOperation extends AbstractRuntimeOnlyHandler {

  /** What is done; the answer may be undefined. */
  @FunctionalInterface
  interface Deed {

    ModelNode run(ManagedRelay relay, OperationContext context, ModelNode operation)
        throws OperationFailedException;
  }

  private final RelayDoor door;
  private final Deed deed;

  RelayOperation(RelayDoor door, Deed deed) {
    this.door = door;
    this.deed = deed;
  }

  @Override
  protected void executeRuntimeStep(OperationContext context, ModelNode operation)
      throws OperationFailedException {
    ManagedRelay relay = door.relay().orElseThrow(ManagementLog.LOG::relayDoesNotRun);
    context.getResult().set(deed.run(relay, context, operation));
  }
}
