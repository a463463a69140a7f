package io.streamcore.analytics.iab;

import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jspecify.annotations.Nullable;

/** What the rules of counting say to operators. Ids 18500–18599. */
@MessageLogger(projectCode = "SC", length = 5)
interface IabMessages extends BasicLogger {

  IabMessages MESSAGES =
      Logger.getMessageLogger(MethodHandles.lookup(), IabMessages.class, "io.streamcore.analytics");

  @LogMessage(level = Logger.Level.INFO)
  @Message(id = 18500, value = "%d networks of data centres read from %s")
  void dataCentresRead(int networks, Path file);

  @LogMessage(level = Logger.Level.WARN)
  @Message(
      id = 18501,
      value = "The networks of data centres in %s cannot be read, and stay as they were: %s")
  void dataCentresUnreadable(Path file, @Nullable String reason);
}
