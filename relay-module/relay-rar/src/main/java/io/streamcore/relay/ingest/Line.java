package io.streamcore.relay.ingest;

import io.streamcore.relay.loop.EventLoop;
import io.streamcore.relay.loop.Handler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A connection that the relay makes, plain or through TLS. Belongs to the thread of its loop; its
 * end is told once, unless {@link #close} was called.
 */
final class Line implements Handler {

  /** What comes over the line. */
  interface Ends {

    /** It can be written to. */
    void connected();

    void received(ByteBuffer bytes);

    /**
     * It is over.
     *
     * @param failure null: the other side has closed it
     */
    void over(@Nullable IOException failure);
  }

  private final EventLoop loop;
  private final Ends ends;
  private final @Nullable TlsLayer tls;
  private final Deque<ByteBuffer> out = new ArrayDeque<>();
  private @Nullable SocketChannel channel;
  private @Nullable SelectionKey key;
  private boolean closed;

  /**
   * @param tls null: plain
   */
  Line(EventLoop loop, Ends ends, @Nullable TlsLayer tls) {
    this.loop = loop;
    this.ends = ends;
    this.tls = tls;
  }

  void connect(InetAddress address, int port) {
    try {
      channel = SocketChannel.open();
      channel.configureBlocking(false);
      boolean done = channel.connect(new InetSocketAddress(address, port));
      key = loop.register(channel, done ? SelectionKey.OP_READ : SelectionKey.OP_CONNECT, this);
      if (done) {
        open();
      }
    } catch (IOException failure) {
      fail(failure);
    }
  }

  /** Sends words of ours, as soon as the other side takes them. */
  void send(ByteBuffer plain) {
    if (tls != null) {
      tls.send(plain);
    } else {
      transmit(plain);
    }
  }

  @Override
  public void ready(SelectionKey ready) throws IOException {
    SocketChannel connected = (SocketChannel) ready.channel();
    if (ready.isConnectable()) {
      connected.finishConnect();
      ready.interestOps(SelectionKey.OP_READ);
      open();
    } else if (ready.isWritable()) {
      flush(connected, ready);
    } else {
      read(connected);
    }
  }

  private void open() {
    if (tls != null) {
      tls.begin(this, ends);
    } else {
      ends.connected();
    }
  }

  private void read(SocketChannel connected) throws IOException {
    ByteBuffer bytes = loop.scratch();
    if (connected.read(bytes) < 0) {
      fail(null);
    } else if (tls != null) {
      tls.received(bytes.flip());
    } else {
      ends.received(bytes.flip());
    }
  }

  /** Sends bytes as they are; they must not change until they are sent. */
  void transmit(ByteBuffer bytes) {
    if (closed || channel == null || key == null) {
      return;
    }
    out.add(bytes);
    try {
      flush(channel, key);
    } catch (IOException failure) {
      fail(failure);
    }
  }

  private void flush(SocketChannel connected, SelectionKey its) throws IOException {
    while (!out.isEmpty()) {
      connected.write(out.peek());
      if (out.peek().hasRemaining()) {
        its.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
        return;
      }
      out.remove();
    }
    its.interestOps(SelectionKey.OP_READ);
  }

  /** Ends the line, and tells. */
  void fail(@Nullable IOException failure) {
    if (!closed) {
      close();
      ends.over(failure);
    }
  }

  boolean isClosed() {
    return closed;
  }

  /** Ends the line without a word. */
  void close() {
    closed = true;
    if (key != null) {
      key.cancel();
    }
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException failure) {
        IngestLog.LOG.closeFailed(failure);
      }
    }
  }

  @Override
  public void lost(@Nullable Throwable cause) {
    fail(
        cause instanceof IOException failure ? failure : new IOException("connection lost", cause));
  }
}
