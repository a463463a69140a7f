package io.streamcore.batch.podcast;

import java.lang.invoke.MethodHandles;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What the jobs of podcasts tell operators: SC20600–SC20699. */
@MessageLogger(projectCode = "SC", length = 5)
interface PodcastBatchMessages {

  PodcastBatchMessages LOG =
      Logger.getMessageLogger(
          MethodHandles.lookup(), PodcastBatchMessages.class, "io.streamcore.batch.podcast");

  @LogMessage(level = Logger.Level.WARN)
  @Message(id = 20600, value = "A hub was not told that the feed of podcast %s has changed: %s")
  void notAnnounced(UUID podcastId, String reason);
}
