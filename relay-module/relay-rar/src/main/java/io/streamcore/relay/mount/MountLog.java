package io.streamcore.relay.mount;

import static org.jboss.logging.Logger.Level.WARN;

import java.nio.file.Path;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What mounts tell operators; ids 40200 to 40299. */
@MessageLogger(projectCode = "SC", length = 5)
interface MountLog extends BasicLogger {

  MountLog LOG =
      Logger.getMessageLogger(
          java.lang.invoke.MethodHandles.lookup(), MountLog.class, "io.streamcore.relay.mount");

  @LogMessage(level = WARN)
  @Message(id = 40200, value = "The fallback sound %s cannot be read; listeners hear silence")
  void fallbackUnreadable(Path name, @Cause Throwable cause);
}
