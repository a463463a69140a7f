package io.streamcore.relay.mount;

import io.streamcore.relay.api.MountSpec.Fallback;
import io.streamcore.relay.api.SoundShape;
import io.streamcore.relay.api.SoundShape.Format;
import io.streamcore.relay.loop.EventLoop;
import io.streamcore.relay.protocol.sound.Frame;
import io.streamcore.relay.protocol.sound.SilentFrame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is heard while a mount's source is away, frame by frame in real time: another mount, else a
 * sound of the DJ in a loop, else silence for the time of grace; then the mount goes offline.
 *
 * <p>For Ogg there is no silence: listeners wait, connected, for as long as the grace lasts.
 *
 * <p>Used with its mount locked; plays in the thread of one event loop.
 */
final class Understudy {

  private static final int BEAT_MILLIS = 200;
  private static final long LATE_MICROS = 5_000_000;
  private static final int COMING_SECONDS = 2;
  private static final int LONGEST_SOUND = 1 << 30;

  private final Mount mount;
  private final Mounts house;
  private final EventLoop home;
  private int performance;
  private boolean playing;
  private boolean first;
  private @Nullable SoundShape shape;
  private @Nullable SilentFrame silence;
  private @Nullable LoopedSound loop;
  private @Nullable Relayed other;
  private long startNanos;
  private long playedMicros;
  private long aloneSinceNanos;
  private long enteredNanos;
  private long lostNanos = System.nanoTime() - TimeUnit.DAYS.toNanos(1);

  Understudy(Mount mount, Mounts house) {
    this.mount = mount;
    this.house = house;
    this.home = house.loops().of(mount);
  }

  /** Begins to play, if there is anything to play. */
  boolean enter() {
    Fallback wish = mount.spec().fallback();
    boolean grace = System.nanoTime() - lostNanos < TimeUnit.SECONDS.toNanos(wish.graceSeconds());
    Optional<Mount> stage = stage();
    boolean sounds = wish.sound() && shape != null;
    boolean quiet = grace && shape != null;
    if (playing || !(stage.isPresent() || sounds || quiet)) {
      return playing;
    }
    playing = true;
    first = true;
    other = stage.map(Relayed::new).orElse(null);
    restart();
    enteredNanos = startNanos;
    aloneSinceNanos = sounds ? startNanos : lostNanos;
    int now = ++performance;
    if (sounds && shape != null) {
      askForSound(now, shape);
    }
    home.execute(() -> beat(now));
    return true;
  }

  void leave() {
    playing = false;
    performance++;
    loop = null;
    other = null;
  }

  /** The source is gone; notes what silence and sounds must be like to follow it. */
  void sourceLost(@Nullable Tape last) {
    lostNanos = System.nanoTime();
    if (last == null) {
      return;
    }
    shape = last.shape();
    silence = SilentFrame.like(shape.format(), last.template()).orElse(null);
  }

  private void askForSound(int now, SoundShape wanted) {
    UUID stream = mount.spec().streamId();
    // not from here: the mount is locked, and whoever answers may wait for a file
    home.execute(() -> house.sounds().request(stream, wanted, found -> take(now, wanted, found)));
  }

  private void take(int asked, SoundShape wanted, Optional<Path> found) {
    LoopedSound sound = found.map(path -> read(wanted.format(), path)).orElse(null);
    synchronized (mount) {
      if (performance == asked) {
        loop = sound;
      }
    }
  }

  private static @Nullable LoopedSound read(Format format, Path path) {
    // mapped, not read: a playlist of hours costs no heap, and stays readable when it is replaced
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
      long bytes = Math.min(file.size(), LONGEST_SOUND);
      return new LoopedSound(format, file.map(FileChannel.MapMode.READ_ONLY, 0, bytes));
    } catch (IOException | UncheckedIOException unreadable) {
      MountLog.LOG.fallbackUnreadable(path.getFileName(), unreadable);
      return null;
    }
  }

  private void beat(int now) {
    synchronized (mount) {
      if (!playing || performance != now) {
        return;
      }
      play();
      mount.publish();
      if (over()) {
        mount.goOffline();
      }
    }
    home.after(BEAT_MILLIS, () -> beat(now));
  }

  private void play() {
    Mount stage = stage().orElse(null);
    if (stage != null) {
      Relayed relayed = other;
      if (relayed == null || relayed.mount() != stage) {
        relayed = new Relayed(stage);
        other = relayed;
        first = true;
      }
      relayed.play(this::hear);
      mount.show(stage.titleBlock().title());
      restart();
      aloneSinceNanos = startNanos;
    } else {
      other = null;
      playInTime();
    }
  }

  private void playInTime() {
    long due = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - startNanos);
    if (due - playedMicros > LATE_MICROS) {
      restart();
      return;
    }
    LoopedSound sound = loop;
    SilentFrame silent = silence;
    if (sound != null && !sound.isBroken()) {
      while (playedMicros < due && !sound.isBroken()) {
        sound.play(this::hear);
      }
      aloneSinceNanos = System.nanoTime();
    } else if (silent != null && shape != null) {
      while (playedMicros < due) {
        hear(shape.format(), silent.frame(), silent.view());
      }
    }
  }

  private void hear(Format format, Frame frame, ByteBuffer bytes) {
    playedMicros += frame.micros();
    mount.hearUnderstudy(format, frame, bytes, first);
    first = false;
  }

  private void restart() {
    startNanos = System.nanoTime();
    playedMicros = 0;
  }

  /** Nothing but silence for too long, or nobody who listens (any more: they need time to come). */
  private boolean over() {
    long since = mount.wanted() ? aloneSinceNanos : enteredNanos;
    int seconds = mount.wanted() ? mount.spec().fallback().graceSeconds() : COMING_SECONDS;
    return System.nanoTime() - since > TimeUnit.SECONDS.toNanos(seconds);
  }

  /** Another mount that is heard instead, if it has a source and the same shape. */
  private Optional<Mount> stage() {
    UUID stream = mount.spec().fallback().streamId();
    if (stream == null) {
      return Optional.empty();
    }
    return house
        .of(stream)
        .filter(candidate -> candidate != mount && candidate.isLive())
        .filter(candidate -> shape == null || shape.equals(candidate.shape()));
  }
}
