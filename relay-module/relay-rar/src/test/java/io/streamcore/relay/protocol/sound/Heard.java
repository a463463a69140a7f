package io.streamcore.relay.protocol.sound;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Remembers what a parser hands out. */
final class Heard implements FrameSink {

  final List<Frame> frames = new ArrayList<>();
  final List<byte[]> bytes = new ArrayList<>();
  final List<String> titles = new ArrayList<>();

  @Override
  public void frame(Frame frame, ByteBuffer whole) {
    byte[] copy = new byte[whole.remaining()];
    whole.get(copy);
    frames.add(frame);
    bytes.add(copy);
  }

  @Override
  public void title(String title) {
    titles.add(title);
  }

  /** Feeds all in pieces of this size. */
  Heard all(FrameParser parser, byte[] sound, int piece) {
    for (int at = 0; at < sound.length; at += piece) {
      parser.feed(ByteBuffer.wrap(sound, at, Math.min(piece, sound.length - at)), this);
    }
    return this;
  }

  List<Integer> numbers() {
    return bytes.stream().map(Sounds::number).toList();
  }
}
