package io.streamcore.adapter.jms;

import io.streamcore.job.JobQueue;
import io.streamcore.job.JobType;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import jakarta.jms.Queue;
import java.time.Duration;
import java.util.UUID;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * The job queues of the server's broker. Messages go through its XA connection factory, so that
 * they leave with the transaction that wrote the ledger. The body is the job's id.
 */
@ApplicationScoped
class JmsJobQueue implements JobQueue {

  @Inject
  @JMSConnectionFactory("java:/JmsXA")
  private JMSContext broker;

  @Resource(lookup = "java:/jms/queue/DLQ")
  private Queue deadLetters;

  @Override
  public void enqueue(UUID jobId, JobType type, Duration delay) {
    producer(type).setDeliveryDelay(delay.toMillis()).send(queueOf(type), jobId.toString());
  }

  @Override
  public void bury(UUID jobId, JobType type, String reason) {
    producer(type).setProperty("reason", reason).send(deadLetters, jobId.toString());
  }

  private JMSProducer producer(JobType type) {
    return broker.createProducer().setProperty("job", type.jobName());
  }

  /** Each type's own, as the server is configured with it. */
  @SuppressWarnings("BanJNDI") // the names are ours
  private static Queue queueOf(JobType type) {
    String name = "java:/jms/queue/" + type.queue();
    try {
      return InitialContext.doLookup(name);
    } catch (NamingException e) {
      throw JmsMessages.LOG.noQueue(name, e);
    }
  }
}
