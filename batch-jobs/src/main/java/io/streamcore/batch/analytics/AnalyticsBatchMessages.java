package io.streamcore.batch.analytics;

import java.lang.invoke.MethodHandles;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What the bench of the numbers says in logs and exceptions: 20500 to 20599. */
@MessageLogger(projectCode = "SC", length = 5)
interface AnalyticsBatchMessages {

  AnalyticsBatchMessages LOG =
      Logger.getMessageLogger(
          MethodHandles.lookup(), AnalyticsBatchMessages.class, "io.streamcore.batch.analytics");

  @Message(id = 20500, value = "A message of the event queue cannot be read")
  IllegalStateException unreadable(@Cause Throwable cause);

  @LogMessage(level = Logger.Level.DEBUG)
  @Message(
      id = 20501,
      value = "Events taken in: %d new, %d known, %d about nothing that is, %d out of their time")
  void takenIn(int added, int repeated, int unknown, int untimely);

  @LogMessage(level = Logger.Level.DEBUG)
  @Message(id = 20502, value = "A roll-up is queued as job %s")
  void queued(UUID jobId);

  @Message(id = 20503, value = "The parameter %s is no day such as 2026-12-31: %s")
  IllegalArgumentException noDay(String parameter, String value);

  @Message(id = 20504, value = "The days run from %s to %s, which is backwards")
  IllegalArgumentException backwards(String from, String to);
}
