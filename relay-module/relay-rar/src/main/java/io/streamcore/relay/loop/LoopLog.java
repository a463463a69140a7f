package io.streamcore.relay.loop;

import static org.jboss.logging.Logger.Level.DEBUG;
import static org.jboss.logging.Logger.Level.ERROR;

import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What the event loops tell operators; ids 40100 to 40199. */
@MessageLogger(projectCode = "SC", length = 5)
interface LoopLog extends BasicLogger {

  LoopLog LOG =
      Logger.getMessageLogger(
          java.lang.invoke.MethodHandles.lookup(), LoopLog.class, "io.streamcore.relay.loop");

  @LogMessage(level = ERROR)
  @Message(id = 40100, value = "A connection was closed after an unexpected error")
  void handlerFailed(@Cause Throwable cause);

  @LogMessage(level = ERROR)
  @Message(id = 40101, value = "Unexpected error in a task of an event loop")
  void taskFailed(@Cause Throwable cause);

  @LogMessage(level = ERROR)
  @Message(id = 40102, value = "An event loop could not wait for its connections")
  void selectorFailed(@Cause Throwable cause);

  @LogMessage(level = DEBUG)
  @Message(id = 40103, value = "A connection could not be closed")
  void closeFailed(@Cause Throwable cause);
}
