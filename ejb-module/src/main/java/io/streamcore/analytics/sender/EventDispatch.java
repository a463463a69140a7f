package io.streamcore.analytics.sender;

import io.streamcore.analytics.EventQueue;
import io.streamcore.analytics.RawEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Puts a batch on the queue, in a transaction. */
@Stateless
@PermitAll
public class EventDispatch {

  @Inject private EventQueue queue;

  /** The batch is on the broker's disk when this returns. */
  public void send(List<RawEvent> batch) {
    queue.send(batch);
  }
}
