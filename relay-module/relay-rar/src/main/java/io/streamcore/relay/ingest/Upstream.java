package io.streamcore.relay.ingest;

import io.streamcore.relay.api.PullSource;
import io.streamcore.relay.loop.EventLoop;
import io.streamcore.relay.loop.Timer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * One visit to a remote server: resolves, connects, asks, follows redirects and playlists to the
 * sound, and takes it until it ends. Belongs to the thread of its loop.
 */
final class Upstream implements Line.Ends {

  /** What a visit brings. Nothing follows after {@link #over}. */
  interface Sink {

    /** Sound will follow. */
    void found(UpstreamAnswer answer);

    void sound(ByteBuffer bytes);

    void title(String title);

    /**
     * The visit is over.
     *
     * @param reason in words that a DJ understands
     */
    void over(String reason);
  }

  private static final int MOST_HOPS = 5;

  private final PullSettings settings;
  private final EventLoop loop;
  private final Executor workers;
  private final PullSource source;
  private final boolean titles;
  private final Sink sink;
  private URI at;
  private int hops;
  private @Nullable InetAddress[] addresses = {};
  private int tried;
  private @Nullable Line line;
  private @Nullable UpstreamReader reader;
  private @Nullable Timer deadline;
  private long lastSoundNanos;
  private boolean over;

  /**
   * @param titles whether to ask for ICY metadata
   */
  Upstream(
      PullSettings settings,
      EventLoop loop,
      Executor workers,
      PullSource source,
      boolean titles,
      Sink sink) {
    this.settings = settings;
    this.loop = loop;
    this.workers = workers;
    this.source = source;
    this.titles = titles;
    this.sink = sink;
    this.at = source.url();
  }

  void open() {
    deadline =
        loop.after(
            settings.connectTimeout().toMillis(), () -> fail("The server does not answer in time"));
    visit(at);
  }

  /** Ends the visit without a word. */
  void close() {
    over = true;
    if (deadline != null) {
      deadline.cancel();
    }
    if (line != null) {
      line.close();
    }
  }

  private void visit(URI address) {
    at = address;
    String host = UpstreamRequest.host(address);
    if (host == null) {
      fail("The address must begin with http:// or https:// and name a server");
      return;
    }
    try {
      workers.execute(() -> resolve(host));
    } catch (RejectedExecutionException busy) {
      fail("The relay is too busy to look the server up");
    }
  }

  private void resolve(String host) {
    try {
      InetAddress[] found = settings.guard().resolve(host);
      loop.execute(() -> resolved(found));
    } catch (UnknownHostException unknown) {
      loop.execute(() -> fail("There is no server of this name"));
    }
  }

  private void resolved(InetAddress[] found) {
    addresses = found;
    tried = 0;
    if (found.length == 0) {
      fail("The server has no public address");
    } else if (!over) {
      connect();
    }
  }

  private void connect() {
    InetAddress address = addresses[tried];
    tried++;
    reader = null;
    TlsLayer tls = null;
    int port = UpstreamRequest.port(at);
    if (UpstreamRequest.secure(at)) {
      String host = String.valueOf(UpstreamRequest.host(at));
      tls = new TlsLayer(loop, workers, settings.tls(), host, port);
    }
    line = new Line(loop, this, tls);
    if (address != null) {
      line.connect(address, port);
    }
  }

  @Override
  public void connected() {
    reader = new UpstreamReader(this::answered, this::soundCame, sink::title);
    if (line != null) {
      line.send(UpstreamRequest.write(at, source, titles));
    }
  }

  @Override
  public void received(ByteBuffer bytes) {
    if (over || reader == null) {
      return;
    }
    String fault = reader.feed(bytes);
    if (fault != null) {
      fail(fault);
    }
  }

  /** The head of the answer is there. */
  private void answered(UpstreamAnswer answer) {
    if (over) {
      return;
    }
    if (answer.next() != null) {
      hop(answer.next());
    } else if (answer.fault() != null) {
      fail(answer.fault());
    } else {
      lastSoundNanos = System.nanoTime();
      if (deadline != null) {
        deadline.cancel();
      }
      checkSilence();
      sink.found(answer);
    }
  }

  private void hop(String address) {
    hops++;
    if (line != null) {
      line.close();
    }
    if (hops > MOST_HOPS) {
      fail("The server sends from one address to the next without end");
      return;
    }
    try {
      visit(at.resolve(address.strip()));
    } catch (IllegalArgumentException noAddress) {
      fail("The server sends on to something that is no address");
    }
  }

  private void soundCame(ByteBuffer bytes) {
    lastSoundNanos = System.nanoTime();
    if (!over) {
      sink.sound(bytes);
    }
  }

  private void checkSilence() {
    long left = settings.silence().toNanos() - (System.nanoTime() - lastSoundNanos);
    if (left <= 0) {
      fail("The server has fallen silent");
    } else {
      deadline = loop.after(left / 1_000_000 + 1, this::checkSilence);
    }
  }

  @Override
  public void over(@Nullable IOException failure) {
    if (over) {
      return;
    }
    if (reader == null && tried < addresses.length && !(failure instanceof SSLException)) {
      connect();
      return;
    }
    if (failure == null && reader != null && reader.endOfInput()) {
      return; // it was a playlist, and the visit goes on
    }
    fail(reason(failure));
  }

  private String reason(@Nullable IOException failure) {
    if (failure instanceof SSLException) {
      return "The server's certificate is not valid, or it does not speak TLS";
    }
    if (reader == null) {
      return "The server cannot be reached";
    }
    return failure == null ? "The server has ended the stream" : "The connection broke";
  }

  private void fail(String reason) {
    if (!over) {
      close();
      sink.over(reason);
    }
  }
}
