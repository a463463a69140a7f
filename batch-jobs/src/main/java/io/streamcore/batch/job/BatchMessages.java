package io.streamcore.batch.job;

import java.lang.invoke.MethodHandles;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What the foreman tells operators: SC20000–SC20099. */
@MessageLogger(projectCode = "SC", length = 5)
interface BatchMessages {

  BatchMessages LOG =
      Logger.getMessageLogger(
          MethodHandles.lookup(), BatchMessages.class, "io.streamcore.batch.job");

  @LogMessage(level = Logger.Level.INFO)
  @Message(id = 20000, value = "Job %s (%s) runs as execution %d")
  void running(UUID jobId, String job, long executionId);

  @LogMessage(level = Logger.Level.INFO)
  @Message(id = 20001, value = "Job %s (%s), execution %d: %s")
  void ended(UUID jobId, String job, long executionId, String status);

  @LogMessage(level = Logger.Level.WARN)
  @Message(id = 20002, value = "Job %s was left behind by node %s in execution %s and goes on here")
  void takenOver(UUID jobId, String node, String executionId);

  @LogMessage(level = Logger.Level.ERROR)
  @Message(id = 20003, value = "Job %s could not be started")
  void notStarted(UUID jobId, @Cause Throwable cause);

  @LogMessage(level = Logger.Level.DEBUG)
  @Message(id = 20004, value = "Job %s is not queued any more; its message is dropped")
  void dropped(UUID jobId);

  @LogMessage(level = Logger.Level.DEBUG)
  @Message(id = 20005, value = "Execution %d ended before it could be stopped")
  void endedByItself(long executionId);

  @Message(id = 20006, value = "A job message holds no job id")
  IllegalArgumentException noJobId(@Cause Throwable cause);
}
