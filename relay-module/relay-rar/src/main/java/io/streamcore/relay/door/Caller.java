package io.streamcore.relay.door;

import io.streamcore.relay.api.RelayEvent.SourceEnd;
import io.streamcore.relay.door.message.Arrival;
import io.streamcore.relay.door.message.Reply;
import io.streamcore.relay.door.message.Request;
import io.streamcore.relay.door.message.RequestReader;
import io.streamcore.relay.fanout.JoinWish;
import io.streamcore.relay.fanout.Listeners;
import io.streamcore.relay.ingest.PushSession;
import io.streamcore.relay.ingest.SourceBody;
import io.streamcore.relay.loop.EventLoop;
import io.streamcore.relay.loop.Handler;
import io.streamcore.relay.loop.Timer;
import io.streamcore.relay.mount.Mount;
import io.streamcore.relay.mount.SourceFeed;
import io.streamcore.relay.wire.PlainWire;
import io.streamcore.relay.wire.Wire;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A connection until it is known what it is: read within limits, answered, and closed, kept for the
 * next request, or handed on to those who serve sources and listeners.
 *
 * <p>Lives in the thread of its loop; {@link #reply}, {@link #hangUp}, {@link #whileWaiting} and
 * {@link #evict} are for any thread.
 */
final class Caller implements Handler {

  private enum State {
    READING,
    /** Somebody else works on the answer; nothing is read meanwhile. */
    ASKING,
    WRITING,
    /** All is said; what still comes is thrown away, or the answer would be lost with a reset. */
    LINGERING,
    /** Closed, or somebody else's. */
    GONE
  }

  private static final long ANSWER_MILLIS = 30_000;
  private static final long LINGER_MILLIS = 2_000;
  private static final int MOST_LINGERING_BYTES = 1 << 20;
  private static final int MOST_REQUESTS = 100;

  private final Lobby lobby;
  private final EventLoop loop;
  private final SelectionKey key;
  private final String address;
  private final String network;
  private final long headMillis;
  private Wire wire;
  private State state = State.READING;
  private RequestReader reader;
  private @Nullable Request request;
  private ByteBuffer behind = ByteBuffer.allocate(0);
  private ByteBuffer out = ByteBuffer.allocate(0);
  private @Nullable Runnable afterwards;
  private @Nullable Timer deadline;
  private @Nullable Mount admitted;
  private int requests;
  private long lingered;

  /** Takes a connection that was accepted; in the thread of its loop. */
  Caller(Lobby lobby, EventLoop loop, SocketChannel channel, Duration patience) throws IOException {
    this.lobby = lobby;
    this.loop = loop;
    this.key = loop.register(channel, SelectionKey.OP_READ, this);
    PlainWire plain = new PlainWire(key);
    this.wire = plain;
    InetAddress peer = plain.peer();
    this.address = Network.literal(peer);
    this.network = Network.of(peer);
    this.headMillis = patience.toMillis();
    this.reader = new RequestReader(address, false);
  }

  /** Where it calls from, a literal IP address. */
  String address() {
    return address;
  }

  /** The same for all callers that one household or server can easily pretend to be. */
  String network() {
    return network;
  }

  EventLoop loop() {
    return loop;
  }

  @Override
  public void ready(SelectionKey ready) throws IOException {
    switch (state) {
      case READING, LINGERING -> read();
      case WRITING -> write();
      case ASKING, GONE -> key.interestOps(0);
    }
  }

  private void read() throws IOException {
    ByteBuffer bytes = loop.scratch();
    int count = wire.read(bytes);
    bytes.flip();
    if (count < 0) {
      close();
    } else if (state == State.LINGERING) {
      lingered += count;
      if (lingered > MOST_LINGERING_BYTES) {
        close();
      }
    } else if (wire instanceof PlainWire plain && isNew() && lobby.entrance().wanted(bytes)) {
      wire = lobby.entrance().secure(loop, plain, bytes);
      reader = new RequestReader(address, true);
      read();
    } else {
      take(bytes);
    }
  }

  /** Whether nothing has been heard of it. */
  private boolean isNew() {
    return requests == 0 && !reader.begun() && state == State.READING;
  }

  private void take(ByteBuffer bytes) {
    Arrival arrival = reader.feed(bytes);
    if (arrival == null) {
      return;
    }
    behind = ByteBuffer.allocate(bytes.remaining()).put(bytes).flip();
    state = State.ASKING;
    key.interestOps(0);
    lobby.threshold().leave(this);
    await(
        ANSWER_MILLIS, () -> reply(Reply.text(503, "No answer in time").with("Retry-After", "5")));
    lobby.receive(arrival, this);
  }

  /** Waits for a request, or for the rest of one; what has been read already comes first. */
  void listen() {
    state = State.READING;
    key.interestOps(SelectionKey.OP_READ);
    lobby.threshold().enter(this);
    await(headMillis, this::headTimedOut);
    ByteBuffer bytes = behind;
    behind = ByteBuffer.allocate(0);
    take(bytes);
  }

  private void headTimedOut() {
    if (reader.begun() && request == null) {
      lobby.threshold().leave(this);
      reply(Reply.text(408, "The request did not come in time"));
    } else {
      close();
    }
  }

  /** Remembers what is being answered: it decides about the form of the answer. */
  void serving(Request asked) {
    request = asked;
  }

  /** Remembers where a SHOUTcast v1 source may go once it has said what it is. */
  void admitted(Mount mount) {
    admitted = mount;
  }

  Optional<Mount> admitted() {
    return Optional.ofNullable(admitted);
  }

  /** Answers; without effect if the caller is gone, or was answered. */
  void reply(Reply reply) {
    inLoop(
        () -> {
          Request asked = request;
          boolean stay = asked != null && asked.canStay() && requests < MOST_REQUESTS;
          String version = asked == null ? "HTTP/1.0" : asked.line().version();
          boolean bodiless = asked != null && asked.method().equals("HEAD");
          say(reply.bytes(version, stay, bodiless), stay ? this::nextRequest : this::linger);
        });
  }

  /** Says a line, and hangs up. */
  void hangUp(String line) {
    inLoop(() -> say(text(line), this::linger));
  }

  /** Says something of its own, and hangs up. */
  void hangUp(ByteBuffer words) {
    inLoop(() -> say(words, this::linger));
  }

  /** Says something, and goes on reading the same request. */
  void encourage(String words) {
    inLoop(() -> say(text(words), this::listen));
  }

  /** Lets the caller hear a mount; in the loop. */
  void join(Listeners listeners, Mount mount, JoinWish wish) {
    if (state == State.ASKING) {
      leave();
      listeners.join(loop, wire, mount, wish);
    }
  }

  /**
   * Lets the caller feed a mount, after some last words; in the loop, {@link #whileWaiting while it
   * waits}.
   *
   * @param words few enough to be sent at once
   * @param silence after which it counts as gone
   */
  void feed(String words, SourceFeed feed, SourceBody body, Duration silence) {
    ByteBuffer last = text(words);
    boolean said;
    try {
      wire.write(last);
      said = wire.flush() && !last.hasRemaining();
    } catch (IOException gone) {
      said = false;
    }
    if (!said) {
      feed.end(SourceEnd.CLOSED);
      close();
      return;
    }
    leave();
    PushSession.begin(loop, wire, feed, body, behind, silence);
  }

  /** Goes on with the answer in the caller's loop, if the caller still waits for it. */
  void whileWaiting(Runnable next) {
    inLoop(
        () -> {
          if (state == State.ASKING) {
            next.run();
          }
        });
  }

  private void inLoop(Runnable task) {
    if (loop.inLoop()) {
      task.run();
    } else {
      loop.execute(task);
    }
  }

  /** Puts the caller out, as it has not said in time what it wants. */
  void evict() {
    loop.execute(this::close);
  }

  private static ByteBuffer text(String words) {
    return ByteBuffer.wrap(words.getBytes(StandardCharsets.UTF_8));
  }

  private void say(ByteBuffer words, Runnable then) {
    if (state != State.ASKING && state != State.READING) {
      return;
    }
    state = State.WRITING;
    out = words;
    afterwards = then;
    await(headMillis, this::close);
    try {
      write();
    } catch (IOException gone) {
      close();
    }
  }

  private void write() throws IOException {
    wire.write(out);
    if (!wire.flush() || out.hasRemaining()) {
      key.interestOps(SelectionKey.OP_WRITE);
      return;
    }
    key.interestOps(0);
    Runnable next = afterwards;
    afterwards = null;
    if (next != null) {
      next.run();
    }
  }

  private void nextRequest() {
    requests++;
    request = null;
    reader = new RequestReader(address, wire.secure());
    listen();
  }

  private void linger() {
    state = State.LINGERING;
    await(LINGER_MILLIS, this::close);
    try {
      wire.finish();
      key.interestOps(SelectionKey.OP_READ);
    } catch (IOException gone) {
      close();
    }
  }

  private void await(long millis, Runnable otherwise) {
    if (deadline != null) {
      deadline.cancel();
    }
    deadline = loop.after(millis, otherwise);
  }

  private void leave() {
    state = State.GONE;
    lobby.threshold().leave(this);
    if (deadline != null) {
      deadline.cancel();
    }
  }

  private void close() {
    if (state == State.GONE) {
      return;
    }
    leave();
    wire.close();
  }

  @Override
  public void lost(@Nullable Throwable cause) {
    close();
  }
}
