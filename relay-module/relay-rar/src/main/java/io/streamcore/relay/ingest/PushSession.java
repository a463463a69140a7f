package io.streamcore.relay.ingest;

import io.streamcore.relay.api.RelayEvent.SourceEnd;
import io.streamcore.relay.loop.EventLoop;
import io.streamcore.relay.loop.Handler;
import io.streamcore.relay.loop.Timer;
import io.streamcore.relay.mount.SourceFeed;
import io.streamcore.relay.wire.Wire;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The time in which an encoder brings sound, from its admission to the end of its connection. Lives
 * in the thread of its loop.
 */
public final class PushSession implements Handler {

  /** Far more than any sound needs; whoever sends faster has to wait, and disturbs nobody. */
  private static final int MOST_BYTES_PER_SECOND = 8 << 20;

  private static final long SECOND_NANOS = 1_000_000_000L;

  private final EventLoop loop;
  private final SelectionKey key;
  private final Wire wire;
  private final SourceFeed feed;
  private final SourceBody body;
  private final long silenceNanos;
  private @Nullable Timer watch;
  private long lastReadNanos = System.nanoTime();
  private long secondBeganNanos = lastReadNanos;
  private long bytesInSecond;
  private boolean over;

  private PushSession(
      EventLoop loop, Wire wire, SourceFeed feed, SourceBody body, Duration silence) {
    this.loop = loop;
    this.wire = wire;
    this.key = wire.key();
    this.feed = feed;
    this.body = body;
    this.silenceNanos = silence.toNanos();
  }

  /**
   * Takes over a connection whose source was admitted and seated.
   *
   * @param early what came behind the head already
   * @param silence after which the source counts as gone
   */
  public static void begin(
      EventLoop loop,
      Wire wire,
      SourceFeed feed,
      SourceBody body,
      ByteBuffer early,
      Duration silence) {
    PushSession session = new PushSession(loop, wire, feed, body, silence);
    wire.key().attach(session);
    wire.key().interestOps(SelectionKey.OP_READ);
    feed.whenOut(() -> loop.execute(() -> session.end(SourceEnd.CLOSED)));
    session.watch(silence.toMillis());
    session.take(early);
  }

  @Override
  public void ready(SelectionKey ready) throws IOException {
    ByteBuffer bytes = loop.scratch();
    int count = wire.read(bytes);
    if (count < 0) {
      end(SourceEnd.CLOSED);
      return;
    }
    lastReadNanos = System.nanoTime();
    take(bytes.flip());
    pace(count);
  }

  /** Leaves the rest to the sender's socket for this second, if it has brought too much in it. */
  private void pace(int count) {
    long elapsed = lastReadNanos - secondBeganNanos;
    if (elapsed >= SECOND_NANOS) {
      secondBeganNanos = lastReadNanos;
      bytesInSecond = 0;
      elapsed = 0;
    }
    bytesInSecond += count;
    if (!over && bytesInSecond >= MOST_BYTES_PER_SECOND) {
      key.interestOps(0);
      loop.after((SECOND_NANOS - elapsed) / 1_000_000 + 1, this::goOn);
    }
  }

  private void goOn() {
    if (!over) {
      key.interestOps(SelectionKey.OP_READ);
    }
  }

  private void take(ByteBuffer bytes) {
    SourceBody.State state = body.feed(bytes, this::write);
    if (over || state == SourceBody.State.OPEN) {
      return;
    }
    end(state == SourceBody.State.ENDED ? SourceEnd.CLOSED : SourceEnd.UNUSABLE);
  }

  private void write(ByteBuffer sound) {
    if (!over && sound.hasRemaining() && !feed.write(sound)) {
      end(SourceEnd.CLOSED);
    }
  }

  private void watch(long millis) {
    watch = loop.after(millis, this::checkSilence);
  }

  private void checkSilence() {
    long left = silenceNanos - (System.nanoTime() - lastReadNanos);
    if (left <= 0) {
      end(SourceEnd.TIMED_OUT);
    } else {
      watch(left / 1_000_000 + 1);
    }
  }

  /** Ends it once; what the feed was told before counts. */
  private void end(SourceEnd end) {
    if (over) {
      return;
    }
    over = true;
    if (watch != null) {
      watch.cancel();
    }
    feed.end(end);
    wire.close();
  }

  @Override
  public void lost(@Nullable Throwable cause) {
    end(cause == null ? SourceEnd.REMOVED : SourceEnd.CLOSED);
  }
}
