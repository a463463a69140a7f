package io.streamcore.adapter.jms;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What is said about the broker: 10260 to 10269. */
@MessageLogger(projectCode = "SC", length = 5)
interface JmsMessages {

  JmsMessages LOG =
      Logger.getMessageLogger(
          MethodHandles.lookup(), JmsMessages.class, "io.streamcore.adapter.jms");

  @Message(id = 10260, value = "The server has no queue %s: apply the scripts of wildfly-config")
  IllegalStateException noQueue(String name, @Cause Throwable cause);
}
