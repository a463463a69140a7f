package io.streamcore.batch.job;

import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.util.UUID;

/**
 * Starts the job of a ledger row when its message arrives. If the ledger cannot be reached it
 * throws, and the broker delivers the message again; everything after that is on record in the
 * ledger.
 *
 * <p>Triggers have two sessions each: to start a job takes no time, and every session is a
 * connection to the broker that is kept alive day and night.
 */
public abstract class JobTrigger implements MessageListener {

  @Inject private JobStarter starter;

  @Override
  public void onMessage(Message message) {
    try {
      starter.start(UUID.fromString(message.getBody(String.class)));
    } catch (JMSException e) {
      throw BatchMessages.LOG.noJobId(e);
    }
  }
}
