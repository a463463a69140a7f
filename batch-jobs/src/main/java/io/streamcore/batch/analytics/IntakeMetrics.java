package io.streamcore.batch.analytics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.streamcore.analytics.TakenIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * {@code streamcore_analytics_events_total} in the Prometheus page: the events that came to this
 * node, by what became of them. A batch that is rolled back and comes again counts twice. Safe for
 * use by many threads.
 */
@ApplicationScoped
class IntakeMetrics {

  private static final String EVENTS = "streamcore.analytics.events";

  @Inject private MeterRegistry registry;

  void count(TakenIn taken) {
    count("added", taken.added());
    count("repeated", taken.repeated());
    count("unknown", taken.unknown());
    count("untimely", taken.untimely());
  }

  private void count(String outcome, int events) {
    // not by Counter.builder: what that registers, the server's registry keeps from Prometheus
    registry.counter(EVENTS, List.of(Tag.of("outcome", outcome))).increment(events);
  }
}
