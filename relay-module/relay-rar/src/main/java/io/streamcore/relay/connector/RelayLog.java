package io.streamcore.relay.connector;

import static org.jboss.logging.Logger.Level.INFO;

import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What the relay tells operators; ids 40000 to 49999. */
@MessageLogger(projectCode = "SC", length = 5)
interface RelayLog extends BasicLogger {

  RelayLog LOG =
      Logger.getMessageLogger(
          java.lang.invoke.MethodHandles.lookup(), RelayLog.class, "io.streamcore.relay");

  @LogMessage(level = INFO)
  @Message(id = 40000, value = "Relay started, configured for %s:%d")
  void started(String address, int port);

  @LogMessage(level = INFO)
  @Message(id = 40001, value = "Relay stopped")
  void stopped();
}
