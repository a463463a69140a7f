package io.streamcore.relay.door;

import io.streamcore.relay.api.MountSpec;
import io.streamcore.relay.api.PullSource;
import io.streamcore.relay.fanout.Listeners;
import io.streamcore.relay.ingest.PullSettings;
import io.streamcore.relay.ingest.Pulls;
import io.streamcore.relay.loop.EventLoop;
import io.streamcore.relay.loop.EventLoops;
import io.streamcore.relay.mount.DeliveryDefaults;
import io.streamcore.relay.mount.FallbackSounds;
import io.streamcore.relay.mount.Mount;
import io.streamcore.relay.mount.MountEvents;
import io.streamcore.relay.mount.Mounts;
import io.streamcore.relay.wire.TlsEntrance;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A whole relay on loopback without a server around it, for tests to talk to. */
public final class OpenRelay implements AutoCloseable {

  static final String KEY = "a-stream-key";

  private static final Duration SILENCE = Duration.ofSeconds(4);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final EventLoops loops = new EventLoops(2);
  private final Door door;
  final TlsEntrance entrance;
  private final Pulls pulls;
  public final Mounts mounts;
  public final Listeners listeners;
  public final List<String> failures = new CopyOnWriteArrayList<>();
  final KnownKeys rooms = new KnownKeys(threads);

  public OpenRelay() throws IOException {
    this(Duration.ofSeconds(15), 2_000);
  }

  OpenRelay(Duration patience, int mostWaiting) throws IOException {
    this(patience, mostWaiting, quick());
  }

  public OpenRelay(Duration patience, int mostWaiting, PullSettings pulling) throws IOException {
    this(patience, SILENCE, mostWaiting, pulling);
  }

  /** A relay that waits as long for a source that is silent as for a request. */
  static OpenRelay patient(Duration patience, int mostWaiting) throws IOException {
    return new OpenRelay(patience, patience, mostWaiting, quick());
  }

  private OpenRelay(Duration patience, Duration silence, int mostWaiting, PullSettings pulling)
      throws IOException {
    loops.start(threads);
    MountEvents events =
        new MountEvents() {
          @Override
          public void wanted(Mount mount, boolean wanted) {
            OpenRelay.this.wanted(mount);
          }
        };
    mounts = new Mounts(loops, events, FallbackSounds.NONE);
    listeners = new Listeners(loops, mounts, DeliveryDefaults.USUAL, events);
    pulls = new Pulls(pulling, loops, threads, (streamId, reason) -> failures.add(reason));
    DoorSettings settings =
        new DoorSettings("127.0.0.1", 0, 0, false, patience, silence, mostWaiting, mostWaiting);
    entrance = new TlsEntrance(loops, threads);
    door = new Door(settings, loops, entrance, mounts, listeners, rooms);
    door.open();
  }

  public static PullSettings quick() {
    return quick(PullSettings.usual(true).tls());
  }

  /** Pulls from anywhere, and tries again soon. */
  public static PullSettings quick(SSLContext tls) {
    return new PullSettings(
        true,
        Duration.ofSeconds(5),
        Duration.ofSeconds(2),
        Duration.ofMillis(50),
        Duration.ofMillis(200),
        Duration.ofMillis(300),
        tls);
  }

  private void wanted(Mount mount) {
    pulls.wanted(mount);
  }

  public int port() {
    return door.ports().get(0);
  }

  /** Connections of all kinds, ports aside. */
  int connections() {
    return loops.all().stream().mapToInt(EventLoop::channels).sum() - door.ports().size();
  }

  int waiting() {
    return door.waiting();
  }

  public Pulls pulls() {
    return pulls;
  }

  public Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
    socket.setSoTimeout(60_000);
    return socket;
  }

  Peer peer() throws IOException {
    return new Peer(connect());
  }

  /** A mount that an encoder brings the sound to, with the usual key. */
  Mount push(String path) {
    return put(spec(path, false, false, null));
  }

  Mount put(MountSpec spec) {
    rooms.add(spec.streamId(), spec.mount(), KEY);
    Mount mount = mounts.put(spec);
    pulls.put(mount);
    return mount;
  }

  public Mount pull(String path, PullSource source) {
    return put(spec(path, false, false, source));
  }

  static MountSpec spec(String path, boolean guarded, boolean takeover, @Nullable PullSource pull) {
    return new MountSpec(
        UUID.randomUUID(),
        path,
        new MountSpec.About("Radio Test", "Jazz", "Nothing but frames", "https://r.test/", true),
        true,
        guarded,
        pull,
        takeover,
        MountSpec.Fallback.SILENCE,
        MountSpec.Limits.NONE,
        MountSpec.Delivery.DEFAULT);
  }

  @Override
  public void close() {
    door.close();
    pulls.stop();
    try {
      loops.stop(Duration.ofSeconds(5));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    threads.shutdownNow();
  }
}
