package io.streamcore.analytics.sender;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The thread that delivers this node's events, from the application's start to its end. */
@Singleton
@Startup
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EventCourier {

  private static final long ENDING_MS = 10_000;

  @Resource private ManagedThreadFactory threads;

  @Inject private EventJournal journal;
  @Inject private HlsSessions sessions;

  private @Nullable Thread courier;

  @PostConstruct
  void begin() {
    Thread thread = threads.newThread(journal::deliver);
    thread.setName("analytics-courier");
    thread.start();
    courier = thread;
  }

  /** Sends what listeners have heard who ask for no more. */
  @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
  void settle() {
    sessions.settle(Instant.now());
  }

  @PreDestroy
  void end() {
    sessions.settle(Instant.MAX);
    journal.stop();
    Thread thread = courier;
    if (thread == null) {
      return;
    }
    try {
      thread.join(ENDING_MS);
      if (thread.isAlive()) {
        SenderMessages.LOG.notEnded();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
