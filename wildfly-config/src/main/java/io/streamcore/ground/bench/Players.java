package io.streamcore.ground.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Thousands of players in one thread, who come at a steady pace and stay, or leave at one and are
 * followed by others.
 */
final class Players implements Runnable {

  private static final int READ = 256 * 1024;
  private static final int NAP_MILLIS = 2;
  private static final int LONG_NAP_MILLIS = 100;

  private final Options options;
  private final Findings findings;
  private final SentSound sound;
  private final int count;
  private final int perSecond;
  private final Selector selector = Selector.open();
  private final ByteBuffer heard = ByteBuffer.allocateDirect(READ);
  private final ByteBuffer view;
  private final Deque<SelectionKey> seated = new ArrayDeque<>();
  private int started;
  private long left;
  private long relievedSince;
  private volatile boolean stopped;

  Players(Options options, Findings findings, SentSound sound, int count, int perSecond)
      throws IOException {
    this.options = options;
    this.findings = findings;
    this.sound = sound;
    this.count = count;
    this.perSecond = perSecond;
    this.view = sound.view();
  }

  void stop() {
    stopped = true;
    selector.wakeup();
  }

  @Override
  public void run() {
    long start = System.nanoTime();
    try (selector) {
      while (!stopped) {
        long due = (System.nanoTime() - start) * perSecond / 1_000_000_000L;
        while (started < count && started < due) {
          connect(options.titles() * count / 100 > started);
          started++;
        }
        if (findings.measuring) {
          relieve();
        }
        selector.select(this::serve, started < count ? NAP_MILLIS : LONG_NAP_MILLIS);
      }
      for (SelectionKey key : selector.keys()) {
        key.channel().close();
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Lets those go who have been there longest, and others come. */
  private void relieve() throws IOException {
    if (relievedSince == 0) {
      relievedSince = System.nanoTime();
    }
    double seconds = (System.nanoTime() - relievedSince) / 1e9;
    long due = (long) (seconds * options.leaves() / options.workers());
    for (; left < due && !seated.isEmpty(); left++) {
      SelectionKey oldest = seated.poll();
      if (oldest.isValid()) {
        findings.left.incrementAndGet();
        oldest.cancel();
        close((SocketChannel) oldest.channel());
      }
      connect(options.titles() * count / 100 > left % count);
    }
  }

  private void connect(boolean titles) throws IOException {
    SocketChannel channel = SocketChannel.open();
    channel.configureBlocking(false);
    Seat seat = new Seat(new Player(findings, sound, view), titles, channel);
    try {
      boolean at = channel.connect(options.address());
      seated.add(
          channel.register(selector, at ? SelectionKey.OP_READ : SelectionKey.OP_CONNECT, seat));
      if (at) {
        ask(seat);
      }
    } catch (IOException refused) {
      findings.failed.incrementAndGet();
      channel.close();
    }
  }

  private void ask(Seat seat) throws IOException {
    InetSocketAddress address = options.address();
    String request =
        "GET %s HTTP/1.0\r\nHost: %s:%d\r\nUser-Agent: streamcore-bench\r\n%s\r\n"
            .formatted(
                options.mount(),
                address.getHostString(),
                address.getPort(),
                seat.titles ? "Icy-MetaData: 1\r\n" : "");
    ByteBuffer words = ByteBuffer.wrap(request.getBytes(StandardCharsets.ISO_8859_1));
    if (options.tls()) {
      seat.secret = TlsEnd.begin(seat.channel, words);
    } else {
      seat.channel.write(words);
    }
  }

  private void serve(SelectionKey key) {
    SocketChannel channel = (SocketChannel) key.channel();
    Seat seat = (Seat) key.attachment();
    try {
      if (key.isConnectable()) {
        channel.finishConnect();
        key.interestOps(SelectionKey.OP_READ);
        ask(seat);
        return;
      }
      heard.clear();
      int read = seat.secret == null ? channel.read(heard) : seat.secret.read(heard);
      if (read < 0) {
        throw new IOException("closed by the server");
      }
      seat.player.hear(heard.flip(), System.nanoTime());
    } catch (IOException gone) {
      findings.dropped.incrementAndGet();
      key.cancel();
      close(channel);
    }
  }

  private static void close(SocketChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      System.err.println("bench: " + e.getMessage());
    }
  }

  /** One player and its connection. */
  private static final class Seat {

    private final Player player;
    private final boolean titles;
    private final SocketChannel channel;
    private @Nullable TlsEnd secret;

    Seat(Player player, boolean titles, SocketChannel channel) {
      this.player = player;
      this.titles = titles;
      this.channel = channel;
    }
  }
}
