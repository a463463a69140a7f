package io.streamcore.adapter.geoip;

import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What the table of countries says to operators. Ids 18600–18609. */
@MessageLogger(projectCode = "SC", length = 5)
interface GeoMessages extends BasicLogger {

  GeoMessages MESSAGES =
      Logger.getMessageLogger(
          MethodHandles.lookup(), GeoMessages.class, "io.streamcore.adapter.geoip");

  @LogMessage(level = Logger.Level.INFO)
  @Message(id = 18600, value = "Countries of listeners are told by %s")
  void inUse(Path database);

  @LogMessage(level = Logger.Level.WARN)
  @Message(id = 18601, value = "The table of countries cannot be read; a country stays unknown")
  void unreadable(@Cause Throwable cause);
}
