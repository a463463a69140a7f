package io.streamcore.relay.connector;

import io.streamcore.relay.api.IngestListener;
import io.streamcore.relay.api.RelayEvent;
import io.streamcore.relay.api.RelayEvent.Origin;
import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Carries the relay's questions to the rooms and their answers back, on worker threads, so that no
 * event loop ever waits for a room.
 *
 * <p>Any thread may ask; asking never blocks. Answers come on a worker, or at once on the asking
 * thread when there is nobody to ask: no endpoint is active, or too many wait already.
 */
final class Reception {

  private final WorkerPool workers;
  private volatile @Nullable MessageEndpointFactory rooms;

  Reception(WorkerPool workers) {
    this.workers = workers;
  }

  void open(MessageEndpointFactory endpoints) {
    rooms = endpoints;
  }

  /** Nobody is to be asked from now on, unless others have come meanwhile. */
  void close(MessageEndpointFactory endpoints) {
    if (endpoints.equals(rooms)) {
      rooms = null;
    }
  }

  /** Whether the rooms listen. */
  boolean isOpen() {
    return rooms != null;
  }

  /**
   * Asks the rooms.
   *
   * @param unavailable the answer when they cannot be asked, or fail
   * @param answer takes it, exactly once
   */
  <T> void ask(Function<IngestListener, T> question, T unavailable, Consumer<? super T> answer) {
    boolean waits = rooms != null && workers.offer(() -> answer(question, unavailable, answer));
    if (!waits) {
      answer.accept(unavailable);
    }
  }

  private <T> void answer(
      Function<IngestListener, T> question, T unavailable, Consumer<? super T> answer) {
    T found;
    try {
      found = call(question);
    } catch (UnavailableException | RuntimeException e) {
      RelayLog.LOG.roomsFailed(e);
      found = unavailable;
    }
    answer.accept(found);
  }

  /**
   * Tells the rooms, on the calling thread.
   *
   * @throws UnavailableException if no endpoint is active
   */
  void observe(List<RelayEvent> events) throws UnavailableException {
    call(
        listener -> {
          listener.observe(events);
          return true;
        });
  }

  /**
   * Asks the rooms, on the calling thread, what there is to know of an origin.
   *
   * @throws UnavailableException if no endpoint is active
   */
  Origin veiled(Origin origin, Instant at) throws UnavailableException {
    return call(listener -> listener.veiled(origin, at));
  }

  private <T> T call(Function<IngestListener, T> question) throws UnavailableException {
    MessageEndpointFactory factory = rooms;
    if (factory == null) {
      throw new UnavailableException("no endpoint is active");
    }
    MessageEndpoint endpoint = factory.createEndpoint(null);
    try {
      return question.apply((IngestListener) endpoint);
    } finally {
      endpoint.release();
    }
  }
}
