package io.streamcore.relay.door;

import io.streamcore.relay.loop.EventLoop;
import io.streamcore.relay.loop.EventLoops;
import io.streamcore.relay.loop.Handler;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/** One open port: accepts connections, and spreads them over the loops. */
final class Gate implements Handler {

  /** Then those that are in get their turn, even if thousands come at once. */
  private static final int MOST_AT_ONCE = 64;

  private static final long PAUSE_MILLIS = 200;

  private final EventLoops loops;
  private final EventLoop own;
  private final ServerSocketChannel server;
  private final Lobby lobby;

  Gate(EventLoops loops, EventLoop own, ServerSocketChannel server, Lobby lobby) {
    this.loops = loops;
    this.own = own;
    this.server = server;
    this.lobby = lobby;
  }

  /** Begins to accept; in the thread of its loop. */
  void open() {
    try {
      own.register(server, SelectionKey.OP_ACCEPT, this);
    } catch (IOException closed) {
      DoorLog.LOG.closeFailed(closed);
    }
  }

  @Override
  public void ready(SelectionKey key) {
    try {
      for (int i = 0; i < MOST_AT_ONCE; i++) {
        SocketChannel caller = server.accept();
        if (caller == null) {
          return;
        }
        EventLoop loop = loops.next();
        loop.execute(() -> receive(loop, caller));
      }
    } catch (IOException exhausted) {
      // no file descriptors left, for one: the backlog keeps who comes meanwhile
      DoorLog.LOG.acceptFailed(exhausted);
      key.interestOps(0);
      own.after(PAUSE_MILLIS, () -> resume(key));
    }
  }

  private static void resume(SelectionKey key) {
    if (key.isValid()) {
      key.interestOps(SelectionKey.OP_ACCEPT);
    }
  }

  private void receive(EventLoop loop, SocketChannel channel) {
    try {
      channel.configureBlocking(false);
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      lobby.welcome(loop, channel);
    } catch (IOException gone) {
      close(channel);
    }
  }

  private static void close(SocketChannel channel) {
    try {
      channel.close();
    } catch (IOException failure) {
      DoorLog.LOG.closeFailed(failure);
    }
  }

  @Override
  public void lost(@Nullable Throwable cause) {
    // the loop stops, and the port with it
  }
}
