package io.streamcore.adapter.elytron;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What is said about the server's security: 10250 to 10259. */
@MessageLogger(projectCode = "SC", length = 5)
interface ElytronMessages {

  ElytronMessages LOG =
      Logger.getMessageLogger(
          MethodHandles.lookup(), ElytronMessages.class, "io.streamcore.adapter.elytron");

  @Message(
      id = 10250,
      value = "The credential store streamcore has no secret key with an alias like master-1")
  IllegalStateException noMasterKey();

  @Message(id = 10251, value = "The credential store streamcore cannot be read")
  IllegalStateException unreadable(@Cause Throwable cause);

  @Message(id = 10252, value = "The key store %s cannot be written")
  IllegalStateException shelfBroken(String file, @Cause Throwable cause);

  @Message(id = 10253, value = "The server refuses %s of %s=%s: %s")
  IllegalStateException notManaged(String operation, String type, String name, String reason);
}
