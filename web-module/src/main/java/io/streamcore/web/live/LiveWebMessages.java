package io.streamcore.web.live;

import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What the resources of live streams say to operators. Ids 30200–30299. */
@MessageLogger(projectCode = "SC", length = 5)
interface LiveWebMessages extends BasicLogger {

  @LogMessage(level = Logger.Level.WARN)
  @Message(id = 30200, value = "The status of streams could not be told; it is tried again")
  void feedFailed(@Cause Throwable cause);
}
