package io.streamcore.identity;

import java.lang.invoke.MethodHandles;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What the room of identity says in logs and exceptions: 11000 to 11999. */
@MessageLogger(projectCode = "SC", length = 5)
interface IdentityMessages {

  IdentityMessages LOG =
      Logger.getMessageLogger(
          MethodHandles.lookup(), IdentityMessages.class, "io.streamcore.identity");

  @LogMessage(level = Logger.Level.INFO)
  @Message(id = 11000, value = "Created the first administrator, user %s")
  void firstAdministrator(UUID userId);

  @LogMessage(level = Logger.Level.WARN)
  @Message(
      id = 11001,
      value =
          "There is no administrator, and streamcore.admin.email and streamcore.admin.password"
              + " do not say who to make one")
  void noAdministrator();

  @LogMessage(level = Logger.Level.WARN)
  @Message(id = 11002, value = "The password of the first administrator is easy to guess: %s")
  void weakAdministrator(String rule);

  @LogMessage(level = Logger.Level.WARN)
  @Message(id = 11003, value = "A refresh token came a second time: session %s of user %s ended")
  void refreshTokenReused(UUID sessionId, UUID userId);

  @LogMessage(level = Logger.Level.INFO)
  @Message(id = 11004, value = "Erased user %s")
  void erased(UUID userId);

  @LogMessage(level = Logger.Level.INFO)
  @Message(id = 11005, value = "Forgot %d sessions that ended long ago")
  void sessionsForgotten(int count);

  @Message(id = 11007, value = "streamcore.admin.email is not an e-mail address")
  IllegalStateException badAdministratorEmail();
}
