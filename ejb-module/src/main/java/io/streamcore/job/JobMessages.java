package io.streamcore.job;

import java.lang.invoke.MethodHandles;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What the ledger tells operators: SC012000–SC012999. */
@MessageLogger(projectCode = "SC", length = 5)
interface JobMessages {

  JobMessages LOG =
      Logger.getMessageLogger(MethodHandles.lookup(), JobMessages.class, "io.streamcore.job");

  @LogMessage(level = Logger.Level.WARN)
  @Message(id = 12000, value = "Attempt %d of job %s (%s) failed; the next one is in %d ms: %s")
  void attemptFailed(int attempt, UUID jobId, JobType type, long delay, String detail);

  @LogMessage(level = Logger.Level.ERROR)
  @Message(id = 12001, value = "Job %s (%s) is given up after %d attempts: %s")
  void givenUp(UUID jobId, JobType type, int attempts, String detail);

  @LogMessage(level = Logger.Level.INFO)
  @Message(id = 12002, value = "Job %s (%s) cannot be done: %s")
  void hopeless(UUID jobId, JobType type, String reason);

  @LogMessage(level = Logger.Level.WARN)
  @Message(id = 12003, value = "Job %s (%s) was due long ago; its message is sent again")
  void sentAgain(UUID jobId, JobType type);

  @LogMessage(level = Logger.Level.INFO)
  @Message(id = 12004, value = "Execution %d of job %s ended, but the ledger follows another one")
  void outdated(long executionId, UUID jobId);

  @Message(id = 12005, value = "Job %s is not in the ledger, or not yet")
  IllegalStateException notThere(UUID jobId);
}
