package io.streamcore.batch.billing;

import io.streamcore.billing.BillingQueue;
import io.streamcore.billing.Leavers;
import io.streamcore.billing.Notices;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.util.UUID;

/**
 * Does the work with Stripe that waits: asks how things are that Stripe has told of, and ends what
 * users pay who have left. When Stripe does not answer it throws; the broker delivers the message
 * again, later each time.
 *
 * <p>Few at once: each holds a database connection while it asks.
 */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Queue"),
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = "java:/jms/queue/billing.notices"),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "4")
    })
public class NoticeTrigger implements MessageListener {

  @Inject private Notices notices;
  @Inject private Leavers leavers;

  @Override
  public void onMessage(Message message) {
    try {
      String body = message.getBody(String.class);
      String task = String.valueOf(message.getStringProperty(BillingQueue.TASK));
      switch (task) {
        case BillingQueue.FOLLOW -> notices.follow(body);
        case BillingQueue.USER -> leavers.follow(UUID.fromString(body));
        default -> throw BillingBatchMessages.LOG.unknownTask(task);
      }
    } catch (JMSException e) {
      throw BillingBatchMessages.LOG.unreadable(e);
    }
  }
}
