package io.streamcore.adapter.jms;

import io.streamcore.analytics.EventBatch;
import io.streamcore.analytics.EventQueue;
import io.streamcore.analytics.RawEvent;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.Queue;
import java.util.List;

/** The queue of raw events: one text message for each batch, sent with the transaction. */
@ApplicationScoped
class JmsEventQueue implements EventQueue {

  @Inject
  @JMSConnectionFactory("java:/JmsXA")
  private JMSContext broker;

  @Resource(lookup = "java:/jms/queue/analytics.events")
  private Queue events;

  @Override
  public void send(List<RawEvent> batch) {
    broker.createProducer().send(events, EventBatch.write(batch));
  }
}
