package io.streamcore.relay.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.channels.SelectionKey;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventLoopTest {

  private final EventLoops loops = new EventLoops(1);
  private final EventLoop loop = loops.next();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> done = new CopyOnWriteArrayList<>();

  @BeforeEach
  void start() {
    loops.start(threads);
  }

  @AfterEach
  void stop() throws InterruptedException {
    assertThat(loops.stop(Duration.ofSeconds(10))).isTrue();
    threads.shutdown();
  }

  @Test
  void does_what_is_due_in_the_order_of_time_and_not_what_was_cancelled() {
    loop.execute(
        () -> {
          loop.after(60, () -> done.add("late"));
          Timer cancelled = loop.after(30, () -> done.add("cancelled"));
          loop.after(10, () -> done.add("early"));
          cancelled.cancel();
        });
    await().until(() -> done.contains("late"));
    assertThat(done).containsExactly("early", "late");
  }

  @Test
  void goes_on_after_a_task_has_failed() {
    loop.execute(
        () -> {
          throw new IllegalStateException("on purpose");
        });
    loop.execute(() -> done.add("next"));
    await().until(() -> done.contains("next"));
  }

  @Test
  void closes_the_channel_whose_handler_fails_and_tells_it() throws Exception {
    Pipe pipe = Pipe.open();
    pipe.source().configureBlocking(false);
    register(pipe, new IOException("on purpose"));
    pipe.sink().write(ByteBuffer.wrap(new byte[1]));
    await().until(() -> done.contains("lost java.io.IOException: on purpose"));
    assertThat(pipe.source().isOpen()).isFalse();
    pipe.sink().close();
  }

  @Test
  void tells_handlers_of_its_end() throws Exception {
    Pipe pipe = Pipe.open();
    pipe.source().configureBlocking(false);
    register(pipe, new IOException());
    await().until(() -> done.contains("registered"));
    loop.stop();
    await().until(() -> done.contains("lost null"));
    pipe.sink().close();
  }

  private void register(Pipe pipe, IOException failure) {
    Handler handler =
        new Handler() {
          @Override
          public void ready(SelectionKey key) throws IOException {
            throw failure;
          }

          @Override
          public void lost(@Nullable Throwable cause) {
            done.add("lost " + cause);
          }
        };
    loop.execute(
        () -> {
          try {
            loop.register(pipe.source(), SelectionKey.OP_READ, handler);
            done.add("registered");
          } catch (IOException e) {
            done.add(e.toString());
          }
        });
  }
}
