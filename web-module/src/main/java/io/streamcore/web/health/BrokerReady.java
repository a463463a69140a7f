package io.streamcore.web.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the broker takes a connection. */
@Readiness
@ApplicationScoped
public class BrokerReady implements HealthCheck {

  @Resource(lookup = "java:/JmsXA")
  private ConnectionFactory broker;

  @Override
  public HealthCheckResponse call() {
    boolean answers;
    try (JMSContext context = broker.createContext()) {
      answers = context.getMetaData() != null;
    } catch (JMSRuntimeException e) {
      HealthMessages.LOG.notReady("broker", e);
      answers = false;
    }
    return HealthCheckResponse.named("broker").status(answers).build();
  }
}
