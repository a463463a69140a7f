package io.streamcore.relay.mount;

import io.streamcore.relay.api.MountSpec;
import io.streamcore.relay.api.MountStatus;
import io.streamcore.relay.api.MountStatus.State;
import io.streamcore.relay.api.RelayEvent.SourceEnd;
import io.streamcore.relay.api.SoundShape;
import io.streamcore.relay.api.SoundShape.Format;
import io.streamcore.relay.protocol.icy.IcyTitle;
import io.streamcore.relay.protocol.sound.Frame;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place where sound comes in from one source and is heard by many.
 *
 * <p>It is offline until a source's first whole frame, then live. When the source goes while
 * somebody listens, its {@link Understudy} plays; when the source returns, or another takes over,
 * its first whole frame follows the last one of what played before, and nobody is disconnected.
 *
 * <p>For any thread; changes are made with the mount locked, which is what its own methods do.
 * Listeners' loops take no lock to send: they read {@link #tape} and {@link #titleBlock}.
 */
public final class Mount {

  /** The sound of a variable bit rate may be louder for a while. */
  private static final double TOLERANCE = 1.1;

  private static final long JUDGED_MICROS = 5_000_000;

  private final Mounts house;
  private final Tally tally = new Tally();
  private final Understudy understudy;
  private final Taps taps = new Taps();
  private volatile MountSpec spec;
  private volatile @Nullable Tape tape;
  private volatile TitleBlock title = new TitleBlock(null);
  private volatile State state = State.OFFLINE;
  private Instant since = Instant.now();
  private @Nullable SourceFeed seat;
  private @Nullable SourceFeed contender;
  private boolean connecting;
  private boolean removed;
  private boolean unheard;
  private int wanters;
  private long position;

  Mount(Mounts house, MountSpec spec) {
    this.house = house;
    this.spec = spec;
    this.understudy = new Understudy(this, house);
  }

  public MountSpec spec() {
    return spec;
  }

  synchronized void become(MountSpec wish) {
    boolean turned = wish.enabled() != spec.enabled();
    spec = wish;
    if (turned) {
      house.events().stateChanged(status());
    }
  }

  public synchronized MountStatus status() {
    SourceFeed source = seat;
    Tape sound = tape;
    return new MountStatus(
        spec.streamId(),
        spec.mount(),
        spec.enabled() ? state : State.DISABLED,
        since,
        sound == null ? null : sound.shape(),
        sound == null ? 0 : (int) (sound.bytesPerSecond() * 8 / 1000),
        title.title(),
        tally.listeners(),
        tally.peak(),
        tally.bytesIn(),
        tally.bytesOut(),
        tally.slowOnes(),
        source == null ? null : source.origin().address(),
        source == null ? null : source.origin().agent());
  }

  public Tally tally() {
    return tally;
  }

  // ---- sources

  /** Asks for the seat of the source. */
  public synchronized Seating seat(SourceOrigin origin) {
    if (removed || house.draining()) {
      return new Seating.Gone();
    }
    if ((seat != null || contender != null) && !spec.takeover()) {
      return new Seating.Taken();
    }
    if (contender != null) {
      contender.putOut(SourceEnd.TAKEN_OVER);
    }
    contender = new SourceFeed(this, origin);
    return new Seating.Seated(contender);
  }

  /** A pulled source is being reached (true), or was given up for now: listeners wait meanwhile. */
  public synchronized void connecting(boolean now) {
    connecting = now;
    if (tape == null) {
      turn(now ? State.CONNECTING : State.OFFLINE);
    }
  }

  /**
   * Puts the source out.
   *
   * @return whether there was one
   */
  public boolean kickSource() {
    return putOut(SourceEnd.KICKED);
  }

  synchronized boolean putOut(SourceEnd end) {
    SourceFeed waiting = contender;
    SourceFeed source = seat;
    if (waiting != null) {
      vacate(waiting, end);
    }
    if (source != null) {
      vacate(source, end);
    }
    return waiting != null || source != null;
  }

  /** Sets the title that listeners are shown, from the next bytes on. */
  public synchronized void title(String text) {
    String clean = IcyTitle.clean(text);
    if (tape != null && show(clean)) {
      house.events().titleChanged(this, clean);
    }
  }

  /** The first frame of a source: here it takes over from whatever was heard before. */
  synchronized void open(SourceFeed feed, Format format, Frame first, int bytes) {
    SourceFeed before = seat;
    seat = feed;
    contender = contender == feed ? null : contender;
    if (before != null) {
      before.putOut(SourceEnd.TAKEN_OVER);
      house.events().sourceClosed(this, SourceEnd.TAKEN_OVER, before.bytes());
    }
    understudy.leave();
    tally.restart();
    begin(format, first, bytes);
    Tape sound = tape;
    SoundShape shape = sound == null ? new SoundShape(format, 0, 0) : sound.shape();
    turn(State.LIVE);
    house.events().sourceOpened(this, shape, kilobits(feed, first, bytes), feed.origin());
    show(null);
    titleFrom(feed, feed.title());
  }

  private static int kilobits(SourceFeed feed, Frame first, int bytes) {
    int declared = feed.origin().kilobitsPerSecond();
    return declared > 0 || first.micros() == 0
        ? declared
        : (int) Math.round(bytes * 8_000.0 / first.micros());
  }

  /** Makes sure that there is a tape for the sound, and tells those who are handed its frames. */
  private void begin(Format format, Frame first, int bytes) {
    Tape sound = tape;
    if (sound == null || sound.shape().format() != format) {
      position = sound == null ? position : sound.ring().head();
      sound = new Tape(format, first, bytes, position, System.nanoTime());
      tape = sound;
      unheard = true;
    } else if (!sound.fits(first)) {
      sound.reshape(first);
    }
    taps.begin(sound.shape(), Instant.now());
  }

  /** Takes a frame from the source. */
  synchronized void hear(Frame frame, ByteBuffer bytes) {
    Tape sound = tape;
    if (sound == null) {
      return;
    }
    if (!sound.fits(frame)) {
      sound.reshape(frame);
      taps.begin(sound.shape(), Instant.now());
      house.events().stateChanged(status());
    }
    taps.frame(frame, bytes);
    sound.append(frame, bytes);
  }

  /** Takes a frame from the understudy, perhaps its first. */
  synchronized void hearUnderstudy(Format format, Frame frame, ByteBuffer bytes, boolean first) {
    if (first || tape == null) {
      begin(format, frame, bytes.remaining());
    }
    hear(frame, bytes);
  }

  /** Lets listeners hear what a source has brought. */
  synchronized void flush(SourceFeed feed) {
    if (seat == feed && publish() && tooFast()) {
      vacate(feed, SourceEnd.UNUSABLE);
    }
  }

  /**
   * Lets listeners hear what was taken.
   *
   * @return whether a second has ended since the last time
   */
  synchronized boolean publish() {
    Tape sound = tape;
    boolean second = sound != null && sound.publish(System.nanoTime());
    if (unheard && sound != null && sound.ring().head() > position) {
      unheard = false;
      house.audience().soundBegan(this);
    }
    return second;
  }

  private boolean tooFast() {
    Tape sound = tape;
    int limit = spec.limits().kilobitsPerSecond();
    return limit > 0
        && sound != null
        && sound.micros() > JUDGED_MICROS
        && sound.soundBytesPerSecond() * 8 > limit * 1000 * TOLERANCE;
  }

  synchronized void titleFrom(SourceFeed feed, @Nullable String text) {
    if (seat == feed && text != null) {
      title(text);
    }
  }

  /** Shows a title to listeners; false if they see it already. */
  synchronized boolean show(@Nullable String clean) {
    if (Objects.equals(clean, title.title())) {
      return false;
    }
    title = new TitleBlock(clean);
    taps.title(clean);
    return true;
  }

  /** A source has ended, or is put out. */
  synchronized void vacate(SourceFeed feed, SourceEnd end) {
    feed.putOut(end);
    if (contender == feed) {
      contender = null;
    }
    if (seat == feed) {
      seat = null;
      house.events().sourceClosed(this, end, feed.bytes());
      publish();
      understudy.sourceLost(tape);
      if (removed || wanters == 0 || !understudy.enter()) {
        goOffline();
      } else {
        turn(State.FALLBACK);
      }
    }
  }

  /** Nothing can be heard any more. */
  synchronized void goOffline() {
    Tape sound = tape;
    understudy.leave();
    if (sound != null) {
      position = sound.ring().head();
      tape = null;
      taps.end();
      house.audience().soundEnded(this);
    }
    show(null);
    turn(connecting ? State.CONNECTING : State.OFFLINE);
  }

  synchronized void remove() {
    removed = true;
    putOut(SourceEnd.REMOVED);
    goOffline();
    house.audience().removed(this);
  }

  private void turn(State next) {
    if (state != next) {
      state = next;
      since = Instant.now();
      house.events().stateChanged(status());
    }
  }

  /** Takes no lock: mounts that stand in for each other ask for it. */
  boolean isLive() {
    return state == State.LIVE;
  }

  // ---- listeners

  /** Whether somebody listens or waits. */
  public synchronized boolean wanted() {
    return wanters > 0;
  }

  /** One more (1) or one less (-1) who listens or waits. */
  public synchronized void want(int change) {
    boolean before = wanters > 0;
    wanters += change;
    if (wanters > 0 != before) {
      house.events().wanted(this, wanters > 0);
    }
  }

  /** Tries to make something heard for somebody who is here; whether there is sound now. */
  public synchronized boolean standIn() {
    if (tape == null && !removed && understudy.enter()) {
      turn(State.FALLBACK);
    }
    return tape != null;
  }

  /** Whether sound may come soon, so that it is worth waiting for. */
  public synchronized boolean promising() {
    boolean demanded = spec.pull() != null && spec.pull().onDemand();
    boolean begun = contender != null || unheard || state == State.FALLBACK;
    return !removed && (connecting || begun || demanded);
  }

  public synchronized boolean isRemoved() {
    return removed;
  }

  /** The sound as listeners read it; null while there is none, another one after that. */
  public @Nullable Tape tape() {
    return tape;
  }

  /** Of what the ring holds; null while there is no sound. */
  public @Nullable SoundShape shape() {
    Tape sound = tape;
    return sound == null ? null : sound.shape();
  }

  public TitleBlock titleBlock() {
    return title;
  }

  /** Where somebody begins who joins now; empty while there is no sound. */
  public synchronized Optional<JoinPoint> joinPoint(int burstSeconds) {
    return Optional.ofNullable(tape).map(sound -> sound.joinPoint(burstSeconds * 1_000_000L));
  }

  /** What one listener is sent; 0 while there is no sound. */
  public synchronized long bitsPerSecond() {
    Tape sound = tape;
    return sound == null ? 0 : sound.bytesPerSecond() * 8;
  }

  // ---- others

  /** Hands all frames, and first those still in the ring, to somebody, until {@link #untap}. */
  public synchronized void tap(FrameTap tap) {
    Tape sound = tape;
    if (sound != null) {
      tap.begin(sound.shape(), Instant.now().minusNanos(sound.replayMicros() * 1000));
      tap.title(title.title());
      sound.replay(tap::frame);
    }
    taps.add(tap);
  }

  public synchronized void untap(FrameTap tap) {
    taps.remove(tap);
  }

  /** Never shows who feeds it. */
  @Override
  public String toString() {
    return "Mount[" + spec.mount() + "]";
  }
}
