package io.streamcore.storage;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What the stores say to operators. Ids 10100–10199. */
@MessageLogger(projectCode = "SC", length = 5)
public interface StorageMessages extends BasicLogger {

  StorageMessages MESSAGES =
      Logger.getMessageLogger(
          MethodHandles.lookup(), StorageMessages.class, "io.streamcore.storage");

  @Message(id = 10100, value = "streamcore.storage.kind is %s: there is no such object store")
  IllegalStateException noSuchStore(String kind);

  @Message(id = 10101, value = "the object store's disk is full: %d bytes are free, %d are needed")
  IOException diskFull(long free, long needed);

  @Message(id = 10102, value = "%s should have %d bytes, but its stream ended after %d")
  IOException endedEarly(String key, long expected, long actual);

  @Message(id = 10103, value = "the object store does not give back what was written to it")
  IOException probeDiffers();

  @Message(id = 10104, value = "the S3 store did not answer a %s")
  IOException s3Failed(String operation, @Cause Throwable cause);

  @Message(
      id = 10105,
      value = "streamcore.storage.s3.%s must be set when streamcore.storage.kind is s3")
  IllegalStateException s3NotConfigured(String key);

  @LogMessage(level = Logger.Level.WARN)
  @Message(
      id = 10106,
      value = "the unfinished parts of %s could not be taken back; the retention job will do it")
  void multipartLeft(String key, @Cause Throwable cause);
}
