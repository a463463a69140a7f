package io.streamcore.management;

import org.jboss.as.controller.OperationFailedException;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What the subsystem tells operators; ids 50000 to 50999. */
@MessageLogger(projectCode = "SC", length = 5)
interface ManagementLog {

  ManagementLog LOG =
      Logger.getMessageLogger(
          java.lang.invoke.MethodHandles.lookup(), ManagementLog.class, "io.streamcore.management");

  @Message(
      id = 50000,
      value = "The relay does not run: streamcore.ear is not deployed, or has not started yet")
  OperationFailedException relayDoesNotRun();

  @Message(id = 50001, value = "The relay has no mount %s")
  OperationFailedException noSuchMount(String name);

  @Message(id = 50002, value = "Mount %s has no source")
  OperationFailedException noSource(String name);

  @Message(id = 50003, value = "Mount %s has no listener with the id %d; list-listeners shows them")
  OperationFailedException noSuchListener(String name, long id);

  @Message(id = 50004, value = "Listeners cannot move from %s to %s: %s")
  OperationFailedException cannotMove(String from, String to, String reason);

  @Message(id = 50005, value = "Listeners of %s cannot move to where they are")
  OperationFailedException cannotMoveToItself(String name);
}
