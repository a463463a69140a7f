package io.streamcore.relay.wire;

import static org.jboss.logging.Logger.Level.DEBUG;

import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What connections tell operators; ids 40700 to 40799. */
@MessageLogger(projectCode = "SC", length = 5)
interface WireLog extends BasicLogger {

  WireLog LOG =
      Logger.getMessageLogger(
          java.lang.invoke.MethodHandles.lookup(), WireLog.class, "io.streamcore.relay.wire");

  @LogMessage(level = DEBUG)
  @Message(id = 40700, value = "A connection failed while it was closed")
  void closeFailed(@Cause Throwable cause);

  @LogMessage(level = DEBUG)
  @Message(id = 40701, value = "A TLS connection was not told why it ends")
  void alertFailed(@Cause Throwable cause);
}
