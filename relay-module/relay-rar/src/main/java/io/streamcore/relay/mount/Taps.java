package io.streamcore.relay.mount;

import io.streamcore.relay.api.SoundShape;
import io.streamcore.relay.protocol.sound.Frame;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All who are handed the frames of a mount; mostly nobody. Used with the mount locked. */
final class Taps implements FrameTap {

  private final List<FrameTap> taps = new ArrayList<>();

  void add(FrameTap tap) {
    taps.add(tap);
  }

  void remove(FrameTap tap) {
    taps.remove(tap);
  }

  @Override
  public void begin(SoundShape shape, Instant at) {
    taps.forEach(tap -> tap.begin(shape, at));
  }

  /** The bytes stay where they are: each gets a view. */
  @Override
  public void frame(Frame frame, ByteBuffer bytes) {
    for (int i = 0; i < taps.size(); i++) {
      taps.get(i).frame(frame, bytes.duplicate());
    }
  }

  @Override
  public void title(@Nullable String title) {
    taps.forEach(tap -> tap.title(title));
  }

  @Override
  public void end() {
    taps.forEach(FrameTap::end);
  }
}
