package io.streamcore.relay.sound;

import io.streamcore.relay.api.MountSpec;
import io.streamcore.relay.api.MountSpec.About;
import io.streamcore.relay.api.MountSpec.Delivery;
import io.streamcore.relay.api.MountSpec.Fallback;
import io.streamcore.relay.api.MountSpec.Limits;
import io.streamcore.relay.api.SoundShape;
import io.streamcore.relay.fanout.JoinWish;
import io.streamcore.relay.fanout.Listeners;
import io.streamcore.relay.fanout.Refusal;
import io.streamcore.relay.loop.EventLoop;
import io.streamcore.relay.loop.EventLoops;
import io.streamcore.relay.loop.Handler;
import io.streamcore.relay.mount.DeliveryDefaults;
import io.streamcore.relay.mount.FallbackSounds;
import io.streamcore.relay.mount.Mount;
import io.streamcore.relay.mount.MountEvents;
import io.streamcore.relay.mount.Mounts;
import io.streamcore.relay.mount.Seating;
import io.streamcore.relay.mount.SourceFeed;
import io.streamcore.relay.mount.SourceOrigin;
import io.streamcore.relay.wire.PlainWire;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Loops, mounts and listeners without a door: whoever connects to {@link #address} listens to a
 * mount, without asking.
 */
public final class TestRelay implements AutoCloseable {

  private static final int BACKLOG = 4096;

  public final EventLoops loops = new EventLoops(2);
  public final Mounts mounts;
  public final Listeners listeners;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  public TestRelay(DeliveryDefaults defaults, MountEvents events, FallbackSounds sounds) {
    mounts = new Mounts(loops, events, sounds);
    listeners = new Listeners(loops, mounts, defaults, events);
    loops.start(threads);
  }

  public TestRelay() {
    this(DeliveryDefaults.USUAL, new MountEvents() {}, FallbackSounds.NONE);
  }

  /** A mount with silence as its fallback. */
  public Mount mount(String path) {
    return mounts.put(spec(path, Fallback.SILENCE, true));
  }

  public static MountSpec spec(String path, Fallback fallback, boolean takeover) {
    return new MountSpec(
        UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8)),
        path,
        new About(path, null, null, null, true),
        true,
        false,
        null,
        takeover,
        fallback,
        Limits.NONE,
        Delivery.DEFAULT);
  }

  public static SourceFeed seat(Mount mount) {
    Seating seating = mount.seat(new SourceOrigin("192.0.2.1", "test", 0));
    if (seating instanceof Seating.Seated seated) {
      return seated.feed();
    }
    throw new IllegalStateException(seating.toString());
  }

  /** Opens a port whose callers listen to a mount. */
  public InetSocketAddress address(Mount mount, boolean titles) throws IOException {
    ServerSocketChannel server = ServerSocketChannel.open();
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
    server.configureBlocking(false);
    EventLoop loop = loops.next();
    loop.execute(() -> accept(loop, server, mount, titles));
    return (InetSocketAddress) server.getLocalAddress();
  }

  private void accept(EventLoop loop, ServerSocketChannel server, Mount mount, boolean titles) {
    Handler handler =
        new Handler() {
          @Override
          public void ready(SelectionKey key) throws IOException {
            SocketChannel caller = server.accept();
            while (caller != null) {
              join(caller, mount, titles);
              caller = server.accept();
            }
          }

          @Override
          public void lost(@Nullable Throwable cause) {}
        };
    register(loop, server, SelectionKey.OP_ACCEPT, handler);
  }

  private void join(SocketChannel caller, Mount mount, boolean titles) throws IOException {
    caller.configureBlocking(false);
    EventLoop loop = loops.next();
    loop.execute(
        () -> {
          SelectionKey key = register(loop, caller, 0, new Nobody());
          listeners.join(
              loop,
              new PlainWire(key),
              mount,
              new JoinWish(titles, "test", null, new PlainAnswers()));
        });
  }

  private static SelectionKey register(
      EventLoop loop, java.nio.channels.SelectableChannel channel, int ops, Handler handler) {
    try {
      return loop.register(channel, ops, handler);
    } catch (IOException closed) {
      throw new java.io.UncheckedIOException(closed);
    }
  }

  @Override
  public void close() {
    try {
      loops.stop(Duration.ofSeconds(5));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    threads.shutdown();
  }

  private static final class Nobody implements Handler {

    @Override
    public void ready(SelectionKey key) {}

    @Override
    public void lost(@Nullable Throwable cause) {}
  }

  private static final class PlainAnswers implements JoinWish.Answers {

    @Override
    public ByteBuffer head(Mount mount, SoundShape shape, int metadataInterval) {
      String head = "HTTP/1.0 200 OK\r\nicy-metaint: " + metadataInterval + "\r\n\r\n";
      return ByteBuffer.wrap(head.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public ByteBuffer refusal(Refusal refusal) {
      String head = "HTTP/1.0 503 " + refusal + "\r\n\r\n";
      return ByteBuffer.wrap(head.getBytes(StandardCharsets.ISO_8859_1));
    }
  }
}
