package io.streamcore.analytics;

import java.lang.invoke.MethodHandles;
import java.time.LocalDate;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What the room of numbers says in logs and exceptions: 10800 to 10899. */
@MessageLogger(projectCode = "SC", length = 5)
interface AnalyticsMessages {

  AnalyticsMessages LOG =
      Logger.getMessageLogger(
          MethodHandles.lookup(), AnalyticsMessages.class, "io.streamcore.analytics");

  @Message(id = 10800, value = "Events cannot be written")
  IllegalStateException unwritable(@Cause Throwable cause);

  @Message(id = 10801, value = "This is no batch of events")
  IllegalArgumentException unreadable(@Cause Throwable cause);

  @Message(id = 10802, value = "The database did not do what the numbers asked of it")
  IllegalStateException databaseFailed(@Cause Throwable cause);

  @LogMessage(level = Logger.Level.INFO)
  @Message(id = 10803, value = "The raw events before %s are dropped: %d days")
  void dropped(LocalDate before, int days);
}
