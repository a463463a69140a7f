package io.streamcore.relay.fanout;

import static org.jboss.logging.Logger.Level.DEBUG;
import static org.jboss.logging.Logger.Level.WARN;

import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What the fan-out tells operators; ids 40300 to 40399. */
@MessageLogger(projectCode = "SC", length = 5)
interface FanoutLog extends BasicLogger {

  FanoutLog LOG =
      Logger.getMessageLogger(
          java.lang.invoke.MethodHandles.lookup(), FanoutLog.class, "io.streamcore.relay.fanout");

  @LogMessage(level = DEBUG)
  @Message(id = 40300, value = "A listener's connection failed while it was closed")
  void closeFailed(@Cause Throwable cause);

  @LogMessage(level = WARN)
  @Message(id = 40301, value = "An event loop did not answer within a second")
  void loopSilent(@Cause Throwable cause);
}
