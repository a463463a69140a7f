package io.streamcore.relay.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamcore.relay.api.IngestListener;
import io.streamcore.relay.api.ListenerRequest;
import io.streamcore.relay.api.ListenerVerdict;
import io.streamcore.relay.api.RelayEvent;
import io.streamcore.relay.api.SoundShape;
import io.streamcore.relay.api.SourceRequest;
import io.streamcore.relay.api.SourceVerdict;
import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.transaction.xa.XAResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReceptionTest {

  private static final ListenerRequest REQUEST =
      new ListenerRequest(UUID.randomUUID(), null, "192.0.2.7", null);

  private final WorkerPool workers = new WorkerPool(1);
  private final Reception reception = new Reception(workers);
  private static final ListenerVerdict ADMITTED = new ListenerVerdict.Admitted("a right");
  private static final ListenerVerdict NOT_NOW =
      new ListenerVerdict.Refused(ListenerVerdict.Reason.UNAVAILABLE);

  private final Rooms rooms = new Rooms();

  @AfterEach
  void send_the_worker_home() {
    workers.stop(1);
    new Thread(workers::serve).start();
  }

  @Test
  void answers_unavailable_at_once_while_no_endpoint_is_active() {
    assertThat(ask().join()).isEqualTo(NOT_NOW);
  }

  @Test
  void asks_the_endpoint_on_a_worker_and_gives_it_back() throws Exception {
    reception.open(rooms);
    new Thread(workers::serve).start();

    assertThat(ask().get(10, TimeUnit.SECONDS)).isEqualTo(ADMITTED);
    assertThat(rooms.asker).isNotSameAs(Thread.currentThread());
    assertThat(rooms.lent).isEqualTo(rooms.returned);
  }

  @Test
  void answers_unavailable_when_too_many_wait() {
    reception.open(rooms);
    CompletableFuture<ListenerVerdict> waits = ask(); // nobody serves it

    assertThat(ask().join()).isEqualTo(NOT_NOW);
    assertThat(waits).isNotDone();
    new Thread(workers::serve).start();
    assertThat(waits.join()).isEqualTo(ADMITTED);
  }

  @Test
  void answers_unavailable_when_the_rooms_fail_and_goes_on() throws Exception {
    reception.open(rooms);
    new Thread(workers::serve).start();
    rooms.broken = true;
    assertThat(ask().get(10, TimeUnit.SECONDS)).isEqualTo(NOT_NOW);

    rooms.broken = false;

    assertThat(ask().get(10, TimeUnit.SECONDS)).isEqualTo(ADMITTED);
    assertThat(rooms.lent).isEqualTo(rooms.returned);
  }

  @Test
  void asks_nobody_any_more_once_the_endpoint_is_gone() {
    reception.open(rooms);
    reception.close(rooms);

    assertThat(ask().join()).isEqualTo(NOT_NOW);
    assertThatThrownBy(() -> reception.observe(List.of())).isInstanceOf(UnavailableException.class);
  }

  private CompletableFuture<ListenerVerdict> ask() {
    CompletableFuture<ListenerVerdict> answer = new CompletableFuture<>();
    reception.ask(listener -> listener.admitListener(REQUEST), NOT_NOW, answer::complete);
    return answer;
  }

  /** The container's side: lends one endpoint. */
  private static final class Rooms implements MessageEndpointFactory {

    private volatile boolean broken;
    private volatile @Nullable Thread asker;
    private volatile int lent;
    private volatile int returned;

    @Override
    public synchronized MessageEndpoint createEndpoint(XAResource resource) {
      lent = lent + 1;
      return new Endpoint(this);
    }

    @Override
    public MessageEndpoint createEndpoint(XAResource resource, long timeout) {
      return createEndpoint(resource);
    }

    @Override
    public boolean isDeliveryTransacted(Method method) {
      return false;
    }

    @Override
    public String getActivationName() {
      return "rooms";
    }

    @Override
    public Class<?> getEndpointClass() {
      return Endpoint.class;
    }
  }

  /** An endpoint that lets everybody in. */
  private record Endpoint(Rooms rooms) implements MessageEndpoint, IngestListener {

    @Override
    public ListenerVerdict admitListener(ListenerRequest request) {
      rooms.asker = Thread.currentThread();
      if (rooms.broken) {
        throw new IllegalStateException("broken");
      }
      return ADMITTED;
    }

    @Override
    public SourceVerdict admitSource(SourceRequest request) {
      return new SourceVerdict.Admitted(UUID.randomUUID());
    }

    @Override
    public boolean admitAdministrator(String user, String password, String address) {
      return true;
    }

    @Override
    public Optional<Path> fallback(UUID streamId, SoundShape shape) {
      return Optional.empty();
    }

    @Override
    public RelayEvent.Origin veiled(RelayEvent.Origin origin, java.time.Instant at) {
      return origin;
    }

    @Override
    public void observe(List<RelayEvent> events) {}

    @Override
    public void beforeDelivery(Method method) {}

    @Override
    public void afterDelivery() {}

    @Override
    public void release() {
      synchronized (rooms) {
        rooms.returned = rooms.returned + 1;
      }
    }
  }
}
