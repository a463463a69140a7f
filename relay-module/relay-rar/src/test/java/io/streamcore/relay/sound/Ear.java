package io.streamcore.relay.sound;

import io.streamcore.relay.api.SoundShape.Format;
import io.streamcore.relay.protocol.sound.Frame;
import io.streamcore.relay.protocol.sound.FrameParser;
import io.streamcore.relay.protocol.sound.FrameSink;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Hears a sound and remembers each frame of it; a byte that is of no frame is a fault. */
public final class Ear {

  /**
   * A frame that was heard.
   *
   * @param source 0: nobody's, such as silence
   */
  public record Heard(int source, int number, Frame frame) {}

  private final List<Heard> heard = new ArrayList<>();
  private final FrameParser parser;
  private int broken;

  public Ear(Format format) {
    parser = FrameParser.of(format);
  }

  public void hear(ByteBuffer bytes) {
    FrameSink sink = (frame, whole) -> take(frame, whole);
    parser.feed(bytes, sink);
  }

  private void take(Frame frame, ByteBuffer whole) {
    byte[] bytes = new byte[whole.remaining()];
    whole.get(bytes);
    ByteBuffer view = ByteBuffer.wrap(bytes);
    int at = Numbered.payloadAt();
    if (bytes.length < at + 16 || view.getInt(at) != Numbered.MAGIC) {
      heard.add(new Heard(0, 0, frame));
      return;
    }
    broken += view.getInt(bytes.length - 4) == Numbered.sum(bytes) ? 0 : 1;
    heard.add(new Heard(view.getInt(at + 4), view.getInt(at + 8), frame));
  }

  public List<Heard> heard() {
    return List.copyOf(heard);
  }

  /** Numbers of the frames of one source, in the order in which they were heard. */
  public List<Integer> of(int source) {
    return heard.stream().filter(frame -> frame.source() == source).map(Heard::number).toList();
  }

  /** Bytes that were no frame, and frames whose content is damaged. */
  public long faults() {
    return parser.garbage() + broken;
  }
}
