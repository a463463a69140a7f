package io.streamcore.relay.mount;

import io.streamcore.relay.api.RelayEvent.SourceEnd;
import io.streamcore.relay.api.SoundShape.Format;
import io.streamcore.relay.protocol.sound.Frame;
import io.streamcore.relay.protocol.sound.FrameParser;
import io.streamcore.relay.protocol.sound.FrameSink;
import io.streamcore.relay.protocol.sound.SoundSniffer;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The seat of a mount's source, for the one that has it: cuts the source's bytes into frames for
 * the mount. For any thread.
 *
 * <p>Its life ends with {@link #end}, or when {@link #write} answers false: then it was put out.
 */
public final class SourceFeed {

  /** So much without a single frame is no sound. */
  private static final int MOST_GARBAGE = 256 * 1024;

  private static final int FIRST_LOOK = 2 * 1024;

  private final Mount mount;
  private final SourceOrigin origin;
  private final FrameSink sink = new Frames();
  private @Nullable ByteBuffer beginning = ByteBuffer.allocate(FIRST_LOOK);
  private @Nullable FrameParser parser;
  private @Nullable Format format;
  private @Nullable String title;
  private @Nullable Runnable close;
  private long bytes;
  private long garbageBefore;
  private boolean open;
  private @Nullable SourceEnd out;

  SourceFeed(Mount mount, SourceOrigin origin) {
    this.mount = mount;
    this.origin = origin;
  }

  /**
   * Takes sound as it came off the wire, without metadata; all remaining bytes. Its format is told
   * by the sound itself.
   *
   * @return false if the source was put out: nothing more is taken, the connection is to be closed
   */
  public boolean write(ByteBuffer sound) {
    synchronized (mount) {
      if (out == null) {
        int count = sound.remaining();
        bytes += count;
        mount.tally().taken(count);
        parse(sound);
        mount.flush(this);
      }
      sound.position(sound.limit());
      return out == null;
    }
  }

  /** Another title is on from here. */
  public void title(String title) {
    synchronized (mount) {
      if (out == null) {
        this.title = title;
        mount.titleFrom(this, title);
      }
    }
  }

  /** The source is gone; without effect if it was put out before. */
  public void end(SourceEnd end) {
    synchronized (mount) {
      if (out == null) {
        close = null;
        mount.vacate(this, end);
      }
    }
  }

  /**
   * What is to be done as soon as it is put out by somebody else: called once, by any thread,
   * perhaps with the mount locked; at once if it is out already.
   */
  public void whenOut(Runnable close) {
    synchronized (mount) {
      if (out == null) {
        this.close = close;
        return;
      }
    }
    close.run();
  }

  private void parse(ByteBuffer sound) {
    if (parser == null) {
      sniff(sound);
    } else {
      parser.feed(sound, sink);
      if (parser.garbage() - garbageBefore > MOST_GARBAGE) {
        mount.vacate(this, SourceEnd.UNUSABLE);
      }
    }
  }

  /** Looks at the beginning each time that it has doubled, until it is sound or hopeless. */
  private void sniff(ByteBuffer sound) {
    ByteBuffer held = beginning;
    while (held != null && sound.hasRemaining()) {
      int count = Math.min(sound.remaining(), held.remaining());
      held.put(sound.slice(sound.position(), count));
      sound.position(sound.position() + count);
      if (!held.hasRemaining()) {
        held = look(held.flip());
        beginning = held;
      }
    }
    if (parser != null && out == null && sound.hasRemaining()) {
      parse(sound);
    }
  }

  private @Nullable ByteBuffer look(ByteBuffer held) {
    format = SoundSniffer.sniff(held);
    if (format != null) {
      parser = FrameParser.of(format);
      parser.feed(held, sink);
      return null;
    }
    if (held.limit() >= SoundSniffer.ENOUGH) {
      mount.vacate(this, SourceEnd.UNUSABLE);
      return null;
    }
    return ByteBuffer.allocate(held.limit() * 2).put(held);
  }

  /** Why it is over; empty while it is not. */
  public Optional<SourceEnd> ended() {
    synchronized (mount) {
      return Optional.ofNullable(out);
    }
  }

  SourceOrigin origin() {
    return origin;
  }

  /** The title that it has told last. */
  @Nullable String title() {
    return title;
  }

  /** Bytes taken in. */
  long bytes() {
    return bytes;
  }

  /** Nothing more is taken; whoever holds it is told, unless it ended by itself. */
  void putOut(SourceEnd why) {
    out = why;
    if (close != null) {
      close.run();
      close = null;
    }
  }

  /** Hands frames on to the mount. */
  private final class Frames implements FrameSink {

    @Override
    public void frame(Frame frame, ByteBuffer whole) {
      if (out != null || format == null || parser == null) {
        return;
      }
      garbageBefore = parser.garbage();
      if (!open) {
        open = true;
        mount.open(SourceFeed.this, format, frame, whole.remaining());
      }
      mount.hear(frame, whole);
    }

    @Override
    public void title(String found) {
      SourceFeed.this.title(found);
    }
  }
}
