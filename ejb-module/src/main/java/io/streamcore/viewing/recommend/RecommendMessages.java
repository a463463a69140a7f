package io.streamcore.viewing.recommend;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What recommendations say in logs and exceptions: 18700 to 18799. */
@MessageLogger(projectCode = "SC", length = 5)
interface RecommendMessages {

  RecommendMessages LOG =
      Logger.getMessageLogger(
          MethodHandles.lookup(), RecommendMessages.class, "io.streamcore.viewing.recommend");

  @Message(id = 18700, value = "The database refused a statement about recommendations")
  IllegalStateException databaseFailed(@Cause SQLException cause);

  @Message(id = 18701, value = "The store of models does not answer")
  IllegalStateException storeFailed(@Cause IOException cause);

  @Message(id = 18702, value = "Not a model of recommendations, or one of another version: %s")
  IOException unreadable(String what);

  @LogMessage(level = Logger.Level.INFO)
  @Message(
      id = 18703,
      value = "Learned model %s by %s from %d profiles: %d titles, %d relations, in %s")
  void learned(
      UUID modelId, String method, long profiles, int titles, int relations, Duration took);

  @LogMessage(level = Logger.Level.DEBUG)
  @Message(id = 18704, value = "%d lists of recommendations were made anew after changes")
  void refreshed(int lists);

  @LogMessage(level = Logger.Level.WARN)
  @Message(
      id = 18705,
      value = "The object of model %s is gone: without it, titles are popular ones")
  void modelGone(UUID modelId);
}
