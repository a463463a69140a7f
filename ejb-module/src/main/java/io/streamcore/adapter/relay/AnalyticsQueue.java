package io.streamcore.adapter.relay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.streamcore.relay.api.RelayEvent;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.Queue;
import java.util.List;

/**
 * The queue of raw analytics events: one text message for each batch of the relay, a JSON array of
 * objects with {@code type} (such as {@code ListenerLeft}), {@code event_id}, {@code at} and what
 * the event holds otherwise, in snake_case. Sent with the transaction.
 */
@ApplicationScoped
class AnalyticsQueue {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  @Inject
  @JMSConnectionFactory("java:/JmsXA")
  private JMSContext broker;

  @Resource(lookup = "java:/jms/queue/analytics.events")
  private Queue events;

  void send(List<RelayEvent> batch) {
    broker.createProducer().setProperty("source", "relay").send(events, json(batch));
  }

  static String json(List<RelayEvent> batch) {
    ArrayNode all = JSON.createArrayNode();
    for (RelayEvent event : batch) {
      ObjectNode node = all.addObject().put("type", event.getClass().getSimpleName());
      node.setAll((ObjectNode) JSON.valueToTree(event));
    }
    try {
      return JSON.writeValueAsString(all);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("events cannot be written", e);
    }
  }
}
