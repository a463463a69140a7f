package io.streamcore.relay.ingest;

import io.streamcore.relay.api.PullSource;
import io.streamcore.relay.api.RelayEvent.SourceEnd;
import io.streamcore.relay.loop.EventLoop;
import io.streamcore.relay.loop.Timer;
import io.streamcore.relay.mount.Mount;
import io.streamcore.relay.mount.Seating;
import io.streamcore.relay.mount.SourceFeed;
import io.streamcore.relay.mount.SourceOrigin;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The relay's own source of one mount: visits the remote server, again and again, for as long as it
 * is {@link #wanted}. Belongs to the thread of its loop.
 */
final class Pull {

  /** A visit with so much sound was a good one. */
  private static final int GOOD_BYTES = 64 * 1024;

  private static final String UNUSABLE =
      "What the server sends is no MP3, AAC or Ogg, or faster than the stream may be";

  private static final String PUT_OUT = "The source was put out";

  private final PullSettings settings;
  private final EventLoop loop;
  private final Executor workers;
  private final Mount mount;
  private final PullSource source;
  private final PullFailures failures;
  private final Pause pause;
  private boolean wanted;
  private boolean titles = true;
  private @Nullable Upstream visit;
  private @Nullable SourceFeed feed;
  private @Nullable Timer timer;
  private @Nullable String lastReason;
  private long bytes;

  Pull(
      PullSettings settings,
      EventLoop loop,
      Executor workers,
      Mount mount,
      PullSource source,
      PullFailures failures) {
    this.settings = settings;
    this.loop = loop;
    this.workers = workers;
    this.mount = mount;
    this.source = source;
    this.failures = failures;
    this.pause =
        new Pause(settings.firstPause(), settings.longestPause(), RandomGenerator.getDefault());
  }

  PullSource source() {
    return source;
  }

  /** Wants sound from now on. */
  void want() {
    wanted = true;
    cancelTimer();
    if (visit == null) {
      attempt();
    }
  }

  /** Wants none; a visit goes on for a while, in case somebody comes back. */
  void unwant() {
    wanted = false;
    cancelTimer();
    timer = loop.after(settings.linger().toMillis(), this::leave);
  }

  /** Ends it for good. */
  void stop() {
    wanted = false;
    cancelTimer();
    leave();
  }

  private void leave() {
    if (visit != null) {
      visit.close();
      visit = null;
    }
    endFeed(SourceEnd.CLOSED);
    mount.connecting(false);
  }

  private void attempt() {
    if (feed == null) {
      mount.connecting(true);
    }
    bytes = 0;
    visit = new Upstream(settings, loop, workers, source, titles, new Visit());
    visit.open();
  }

  private void again(String reason) {
    visit = null;
    endFeed(SourceEnd.CLOSED);
    titles = !reason.equals(UpstreamReader.OUT_OF_STEP);
    if (bytes >= GOOD_BYTES) {
      pause.reset();
      lastReason = null;
    }
    if (!reason.equals(lastReason)) {
      failures.failed(mount.spec().streamId(), reason);
    }
    lastReason = reason;
    if (wanted) {
      cancelTimer();
      timer = loop.after(pause.millis(), this::attempt);
    } else {
      mount.connecting(false);
    }
  }

  private void endFeed(SourceEnd end) {
    SourceFeed ended = feed;
    feed = null;
    if (ended != null) {
      ended.end(end);
    }
  }

  private void cancelTimer() {
    if (timer != null) {
      timer.cancel();
    }
  }

  /** What one visit brings. */
  private final class Visit implements Upstream.Sink {

    @Override
    public void found(UpstreamAnswer answer) {
      String host = String.valueOf(source.url().getHost());
      String server = answer.about().agent();
      SourceOrigin origin = new SourceOrigin(host, server, answer.about().kilobitsPerSecond());
      if (mount.seat(origin) instanceof Seating.Seated seated) {
        feed = seated.feed();
        seated.feed().whenOut(() -> loop.execute(() -> putOut(seated.feed())));
      } else {
        end("The mount takes no source now");
      }
    }

    @Override
    public void sound(ByteBuffer sound) {
      bytes += sound.remaining();
      if (feed != null && !feed.write(sound)) {
        putOut(feed);
      }
    }

    @Override
    public void title(String title) {
      if (feed != null && !title.isEmpty()) {
        feed.title(title);
      }
    }

    @Override
    public void over(String reason) {
      again(reason);
    }
  }

  private void putOut(SourceFeed out) {
    if (feed == out) {
      boolean unusable = out.ended().filter(SourceEnd.UNUSABLE::equals).isPresent();
      end(unusable ? UNUSABLE : PUT_OUT);
    }
  }

  private void end(String reason) {
    if (visit != null) {
      visit.close();
      again(reason);
    }
  }
}
