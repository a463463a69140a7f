package io.streamcore.relay.ingest;

import static org.jboss.logging.Logger.Level.DEBUG;

import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What sources give operators to read; ids 40600 to 40699. */
@MessageLogger(projectCode = "SC", length = 5)
interface IngestLog extends BasicLogger {

  IngestLog LOG =
      Logger.getMessageLogger(
          java.lang.invoke.MethodHandles.lookup(), IngestLog.class, "io.streamcore.relay.ingest");

  @LogMessage(level = DEBUG)
  @Message(id = 40600, value = "A connection could not be closed")
  void closeFailed(@Cause Throwable cause);
}
