package io.streamcore.web.media;

import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger.Level;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What uploads and playback over HTTP tell the log: 30300 to 30399. */
@MessageLogger(projectCode = "SC", length = 5)
interface MediaWebMessages extends BasicLogger {

  @LogMessage(level = Level.WARN)
  @Message(id = 30300, value = "The live status of uploads could not be read this time")
  void feedFailed(@Cause Throwable cause);

  @LogMessage(level = Level.WARN)
  @Message(id = 30301, value = "Expired resumable uploads could not be cleaned up this time")
  void cleanUpFailed(@Cause Throwable cause);
}
