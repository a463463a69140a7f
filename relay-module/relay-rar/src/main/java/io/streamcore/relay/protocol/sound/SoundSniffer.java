package io.streamcore.relay.protocol.sound;

import io.streamcore.relay.api.SoundShape;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Tells a format by the first bytes of a sound, whatever its sender calls it. */
public final class SoundSniffer {

  /** As many bytes as it takes at most: two of the longest frames, with garbage before them. */
  public static final int ENOUGH = 64 * 1024;

  private SoundSniffer() {}

  /**
   * The format whose frames come first; null if there is none (yet).
   *
   * @param bytes from the beginning of the sound; stays as it is
   */
  public static SoundShape.@Nullable Format sniff(ByteBuffer bytes) {
    SoundShape.Format found = null;
    long least = Long.MAX_VALUE;
    for (SoundShape.Format format : SoundShape.Format.values()) {
      FrameParser parser = FrameParser.of(format);
      FirstFrame first = new FirstFrame(parser);
      parser.feed(bytes.duplicate(), first);
      if (first.garbage >= 0 && first.garbage < least) {
        found = format;
        least = first.garbage;
      }
    }
    return found;
  }

  /** Remembers how much was thrown away before the first frame. */
  private static final class FirstFrame implements FrameSink {

    private final FrameParser parser;
    private long garbage = -1;

    FirstFrame(FrameParser parser) {
      this.parser = parser;
    }

    @Override
    public void frame(Frame frame, ByteBuffer bytes) {
      garbage = garbage < 0 ? parser.garbage() : garbage;
    }
  }
}
