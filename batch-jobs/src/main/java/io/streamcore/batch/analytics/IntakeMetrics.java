package io.streamcore.batch.analytics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.streamcore.analytics.TakenIn;
import io.streamcore.analytics.sender.EventJournal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The numbers' own numbers in the Prometheus page: {@code streamcore_analytics_events_total}, the
 * events that came to this node, by what became of them (a batch that is rolled back and comes
 * again counts twice); {@code streamcore_analytics_waiting} and {@code streamcore_analytics_lost},
 * those that this node has seen and not sent. Safe for use by many threads.
 */
@ApplicationScoped
class IntakeMetrics {

  private static final String EVENTS = "streamcore.analytics.events";

  @Inject private MeterRegistry registry;

  @Inject private EventJournal journal;

  /** Begins to show what waits; the registry reads it whenever it is asked. */
  void watch() {
    registry.gauge("streamcore.analytics.waiting", journal, EventJournal::waiting);
    registry.gauge("streamcore.analytics.lost", journal, EventJournal::lost);
  }

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
