package io.streamcore.adapter.ffmpeg;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.util.concurrent.CancellationException;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What ffmpeg's keeper tells operators: SC13500–SC13599. */
@MessageLogger(projectCode = "SC", length = 5)
interface FfmpegMessages {

  FfmpegMessages LOG =
      Logger.getMessageLogger(
          MethodHandles.lookup(), FfmpegMessages.class, "io.streamcore.adapter.ffmpeg");

  @LogMessage(level = Logger.Level.INFO)
  @Message(id = 13500, value = "%s ended with status %d: %s")
  void ended(String program, int status, String complaint);

  @Message(id = 13501, value = "%s failed with status %d; the file is not to blame")
  IOException failed(String program, int status);

  @Message(id = 13502, value = "%s did not end within %d s and was killed")
  IOException overdue(String program, long seconds);

  @Message(id = 13503, value = "The work was called off")
  CancellationException calledOff();

  @Message(id = 13504, value = "%s is not a file that can be run; set %s")
  IOException notExecutable(String path, String key);

  @Message(id = 13505, value = "%s gave an answer that makes no sense")
  IOException nonsense(String program);

  @Message(id = 13506, value = "What %s printed could not be read")
  IOException unreadable(String program, @Cause Throwable cause);

  @Message(id = 13507, value = "ffmpeg gave more than %d samples")
  IOException tooMuch(long samples);
}
