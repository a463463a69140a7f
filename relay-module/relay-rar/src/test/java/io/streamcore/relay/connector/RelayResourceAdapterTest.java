package io.streamcore.relay.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamcore.relay.api.MountSpec;
import io.streamcore.relay.api.MountStatus;
import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.ResourceAdapterInternalException;
import jakarta.resource.spi.XATerminator;
import jakarta.resource.spi.work.ExecutionContext;
import jakarta.resource.spi.work.Work;
import jakarta.resource.spi.work.WorkContext;
import jakarta.resource.spi.work.WorkListener;
import jakarta.resource.spi.work.WorkManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Timer;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.jca.core.spi.statistics.StatisticsPlugin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelayResourceAdapterTest {

  private final RelayResourceAdapter relay = new RelayResourceAdapter();
  private final StatisticsPlugin statistics = relay.getStatistics();
  private final Container container = new Container();

  @TempDir private Path data;

  @BeforeEach
  void configure() {
    System.setProperty("jboss.server.data.dir", data.toString());
    relay.setListenAddress("127.0.0.1");
    relay.setListenPort(0);
    relay.setShoutcast(false);
    relay.setDrainSeconds(1);
  }

  @AfterEach
  void forget_the_folder() {
    System.clearProperty("jboss.server.data.dir");
  }

  @Test
  void is_stopped_before_its_start() {
    assertThat(statistics.getValue("Status")).isEqualTo("STOPPED");
    assertThat(statistics.getValue("UptimeSeconds")).isEqualTo(0L);
    assertThat(statistics.getValue("Listeners")).isEqualTo(0);
  }

  @Test
  void runs_between_start_and_stop_and_leaves_no_thread() throws Exception {
    relay.start(container);
    assertThat(statistics.getValue("Status")).isEqualTo("RUNNING");
    assertThat(statistics.getValue("Starts")).isEqualTo(1L);

    relay.stop();

    assertThat(statistics.getValue("Status")).isEqualTo("STOPPED");
    for (Thread thread : container.threads) {
      thread.join(10_000);
      assertThat(thread.isAlive()).as(thread.getName()).isFalse();
    }
  }

  @Test
  void says_which_port_is_taken_and_leaves_nothing_behind() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      relay.setListenPort(taken.getLocalPort());

      assertThatThrownBy(() -> relay.start(container))
          .isInstanceOf(ResourceAdapterInternalException.class)
          .hasMessageContaining("relay cannot start");

      for (Thread thread : container.threads) {
        thread.join(10_000);
        assertThat(thread.isAlive()).as(thread.getName()).isFalse();
      }
    }
  }

  @Test
  void is_commanded_through_the_object_that_is_looked_up() throws Exception {
    RelayHandle handle = new RelayHandle();
    handle.setResourceAdapter(relay);
    assertThatThrownBy(handle::mounts).isInstanceOf(IllegalStateException.class);
    relay.start(container);
    UUID streamId = UUID.randomUUID();

    handle.put(mount(streamId));

    assertThat(handle.mount(streamId).orElseThrow().state()).isEqualTo(MountStatus.State.OFFLINE);
    assertThat(statistics.getValue("Mounts")).isEqualTo(1);
    handle.remove(streamId);
    assertThat(handle.mounts()).isEmpty();
    relay.stop();
  }

  @Test
  void counts_its_starts_until_they_are_cleared() throws Exception {
    relay.start(container);
    relay.stop();
    relay.start(container);
    relay.stop();
    assertThat(statistics.getValue("Starts")).isEqualTo(2L);
    statistics.clear();
    assertThat(statistics.getValue("Starts")).isEqualTo(0L);
  }

  @Test
  void describes_every_statistic() {
    assertThat(statistics.getNames())
        .isNotEmpty()
        .allSatisfy(name -> assertThat(statistics.getDescription(name)).isNotBlank());
  }

  @Test
  void knows_no_other_statistic() {
    assertThatThrownBy(() -> statistics.getValue("Weather"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static MountSpec mount(UUID streamId) {
    return new MountSpec(
        streamId,
        "/night",
        new MountSpec.About("Night Shift", null, null, null, true),
        true,
        false,
        null,
        false,
        MountSpec.Fallback.SILENCE,
        MountSpec.Limits.NONE,
        MountSpec.Delivery.DEFAULT);
  }

  /** The server's side: a thread for each piece of work. */
  private static final class Container implements BootstrapContext, WorkManager {

    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    @Override
    public long startWork(Work work) {
      Thread thread = new Thread(work);
      threads.add(thread);
      thread.start();
      return 0;
    }

    @Override
    public long startWork(
        Work work, long timeout, ExecutionContext context, WorkListener listener) {
      return startWork(work);
    }

    @Override
    public void scheduleWork(Work work) {
      startWork(work);
    }

    @Override
    public void scheduleWork(
        Work work, long timeout, ExecutionContext context, WorkListener listener) {
      startWork(work);
    }

    @Override
    public void doWork(Work work) {
      work.run();
    }

    @Override
    public void doWork(Work work, long timeout, ExecutionContext context, WorkListener listener) {
      work.run();
    }

    @Override
    public WorkManager getWorkManager() {
      return this;
    }

    @Override
    public @Nullable XATerminator getXATerminator() {
      return null;
    }

    @Override
    public Timer createTimer() {
      return new Timer(true);
    }

    @Override
    public boolean isContextSupported(Class<? extends WorkContext> type) {
      return true;
    }

    @Override
    public @Nullable TransactionSynchronizationRegistry getTransactionSynchronizationRegistry() {
      return null;
    }
  }
}
