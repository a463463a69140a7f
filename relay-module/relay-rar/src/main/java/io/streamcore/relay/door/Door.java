package io.streamcore.relay.door;

import io.streamcore.relay.fanout.Listeners;
import io.streamcore.relay.loop.EventLoop;
import io.streamcore.relay.loop.EventLoops;
import io.streamcore.relay.mount.Mounts;
import io.streamcore.relay.wire.TlsEntrance;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * All ports of the relay. Opened and closed by one thread; what comes in is served by the loops.
 */
public final class Door {

  /** The kernel bounds it further, by {@code net.core.somaxconn}. */
  private static final int BACKLOG = 4096;

  private final DoorSettings settings;
  private final EventLoops loops;
  private final Lobby lobby;
  private final List<ServerSocketChannel> open = new ArrayList<>();

  public Door(
      DoorSettings settings,
      EventLoops loops,
      TlsEntrance entrance,
      Mounts mounts,
      Listeners listeners,
      Admission admission) {
    this.settings = settings;
    this.loops = loops;
    WrongKeys wrongKeys = new WrongKeys(System::nanoTime);
    KeyCheck keys = new KeyCheck(mounts, admission, wrongKeys);
    AdminCheck admins = new AdminCheck(admission, wrongKeys);
    Stations stations = new Stations(mounts);
    SourceDesk sources = new SourceDesk(keys, settings.sourceTimeout());
    Page pages =
        new Pages(
            mounts,
            sources,
            new ListenDesk(listeners, admission),
            new StatusDesk(mounts, stations),
            new TitleDesk(mounts, keys, admins),
            new AdminDesk(mounts, listeners, stations, admins));
    this.lobby = new Lobby(settings, entrance, pages, sources);
  }

  /**
   * Opens all ports, or none.
   *
   * @throws IOException if one of them is taken
   */
  public void open() throws IOException {
    try {
      for (int port : settings.ports()) {
        open(port);
      }
    } catch (IOException taken) {
      close();
      throw taken;
    }
    for (int i = 0; i < open.size(); i++) {
      EventLoop loop = loops.all().get(i % loops.all().size());
      Gate gate = new Gate(loops, loop, open.get(i), lobby);
      loop.execute(gate::open);
    }
  }

  private void open(int port) throws IOException {
    ServerSocketChannel server = ServerSocketChannel.open();
    open.add(server);
    server.configureBlocking(false);
    server.setOption(StandardSocketOptions.SO_REUSEADDR, true);
    server.bind(new InetSocketAddress(settings.address(), port), BACKLOG);
    DoorLog.LOG.open(settings.address(), portOf(server));
  }

  /** The ports that are open now, in the order of the settings. */
  public List<Integer> ports() {
    return open.stream().map(Door::portOf).toList();
  }

  private static int portOf(ServerSocketChannel server) {
    return server.socket().getLocalPort();
  }

  /** Connections whose request is not complete. */
  public int waiting() {
    return lobby.threshold().size();
  }

  /** Takes no new connections any more; those that are in stay. */
  public void close() {
    for (ServerSocketChannel server : open) {
      try {
        server.close();
      } catch (IOException failure) {
        DoorLog.LOG.closeFailed(failure);
      }
    }
    open.clear();
    // a port is free only once the selector has let go of it
    loops.all().forEach(loop -> loop.execute(() -> {}));
  }
}
