package io.streamcore.analytics;

import java.util.List;

/**
 * The way of raw events from the node that saw them to the database. A batch leaves when, and only
 * when, the current transaction commits, and arrives at least once.
 */
public interface EventQueue {

  /** Sends a batch as one message. */
  void send(List<RawEvent> batch);
}
