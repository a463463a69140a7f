package io.streamcore.adapter.jms;

import io.streamcore.billing.BillingQueue;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.Queue;

/**
 * The queue of work with Stripe on the server's broker. Messages hold ids only, and leave with the
 * transaction that wrote their rows.
 */
@ApplicationScoped
class JmsBillingQueue implements BillingQueue {

  @Inject
  @JMSConnectionFactory("java:/JmsXA")
  private JMSContext broker;

  @Resource(lookup = "java:/jms/queue/billing.notices")
  private Queue notices;

  @Override
  public void put(String task, String body) {
    broker.createProducer().setProperty(TASK, task).send(notices, body);
  }
}
