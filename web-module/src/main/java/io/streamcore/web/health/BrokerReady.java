package io.streamcore.web.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready when the broker takes a new connection and knows a queue of ours. A pooled connection would
 * say yes without asking it.
 */
@Readiness
@ApplicationScoped
public class BrokerReady implements HealthCheck {

  @Resource(lookup = "java:/ConnectionFactory")
  private ConnectionFactory broker;

  @Resource(lookup = "java:/jms/queue/media.transcode")
  private Queue queue;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("broker").status(answers()).build();
  }

  private boolean answers() {
    try (JMSContext context = broker.createContext();
        QueueBrowser asked = context.createBrowser(queue)) {
      return queue.equals(asked.getQueue());
    } catch (JMSException | JMSRuntimeException e) {
      HealthMessages.LOG.notReady("broker", e);
      return false;
    }
  }
}
