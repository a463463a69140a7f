package io.streamcore.batch.analytics;

import io.streamcore.analytics.EventBatch;
import io.streamcore.analytics.EventIntake;
import io.streamcore.analytics.TakenIn;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/**
 * Takes batches of raw events in: message and rows in one XA transaction. When it throws, the
 * broker delivers the batch again, later each time, and at last puts it with the dead letters;
 * other batches go on meanwhile.
 */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Queue"),
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = "java:/jms/queue/analytics.events"),
      // each waits for the disk most of its time; more would only keep pages from the database
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "4")
    })
public class EventsEndpoint implements MessageListener {

  @Inject private EventIntake intake;
  @Inject private IntakeMetrics metrics;

  @Override
  public void onMessage(Message message) {
    try {
      TakenIn taken = intake.takeIn(EventBatch.read(message.getBody(String.class)));
      AnalyticsBatchMessages.LOG.takenIn(
          taken.added(), taken.repeated(), taken.unknown(), taken.untimely());
      metrics.count(taken);
    } catch (JMSException e) {
      throw AnalyticsBatchMessages.LOG.unreadable(e);
    }
  }
}
