package io.streamcore.security;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What the room of security says in logs and exceptions: 10200 to 10299. */
@MessageLogger(projectCode = "SC", length = 5)
interface SecurityMessages {

  SecurityMessages LOG =
      Logger.getMessageLogger(
          MethodHandles.lookup(), SecurityMessages.class, "io.streamcore.security");

  @Message(id = 10200, value = "There is no master key %s")
  IllegalStateException noMasterKey(String id);

  @Message(id = 10201, value = "The text is not a sealed one")
  IllegalStateException notSealed();

  @Message(id = 10202, value = "The sealed text cannot be sealed or opened here")
  IllegalStateException sealBroken(@Cause Throwable cause);

  @Message(id = 10203, value = "The token cannot be signed")
  IllegalStateException signingFailed(@Cause Throwable cause);

  @Message(id = 10204, value = "The signing key %s cannot be read")
  IllegalStateException signingKeyBroken(String keyId, @Cause Throwable cause);

  @LogMessage(level = Logger.Level.INFO)
  @Message(id = 10205, value = "Access tokens are signed with the new key %s from now on")
  void signingKeyMade(String keyId);

  @LogMessage(level = Logger.Level.INFO)
  @Message(id = 10206, value = "Forgot %d signing keys whose last token has expired")
  void signingKeysForgotten(int count);

  @Message(id = 10207, value = "The stored text is not the hash of a password")
  IllegalStateException notAPasswordHash();
}
