package io.streamcore.media.hls;

import io.streamcore.media.sound.EncodePlan;
import io.streamcore.media.sound.FrameReader;
import io.streamcore.media.sound.FrameSyntax;
import io.streamcore.media.sound.Partition;
import io.streamcore.media.sound.Rung;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts what an encoder made of a partition into the segments of a rung: drops the lead-in, keeps
 * the partition's own access units, and leaves out what the encoder added behind them.
 */
public final class AacSegments {

  private AacSegments() {}

  /**
   * Cuts one rung of one partition.
   *
   * @param adts an encoder's run over the partition's slice: its unit 0 is the encoder's priming,
   *     heard before the first sample of the slice
   * @throws IOException if the run is too short, or the sink failed
   */
  public static List<Segment> cut(
      EncodePlan plan, Partition partition, Rung rung, Path adts, SegmentSink sink)
      throws IOException {
    List<Segment> segments = new ArrayList<>(partition.segments());
    try (FrameReader units = FrameReader.open(adts, FrameSyntax.ADTS)) {
      // unit 0 of the run is priming: an AAC-LC encoder's first unit covers 1024 samples of nothing
      // and 1024 of sound, and is only heard as the overlap of the second
      units.skip(1 + partition.leadIn());
      for (int i = 0; i < partition.segments(); i++) {
        int index = partition.firstSegment() + i;
        byte[] body = units.read(plan.unitsIn(index));
        segments.add(segment(plan, rung, index, body, sink));
      }
    }
    return segments;
  }

  private static Segment segment(
      EncodePlan plan, Rung rung, int index, byte[] units, SegmentSink sink) throws IOException {
    ByteBuffer body = ByteBuffer.allocate(TimestampTag.SIZE + units.length);
    long sample = (long) index * plan.unitsPerSegment() * EncodePlan.UNIT;
    TimestampTag.write(body, sample, plan.rate());
    String name = AacLadder.name(plan, rung, index);
    sink.take(name, body.put(units).array(), AacLadder.CONTENT_TYPE);
    return new Segment(name, rung.folder(), index, AacLadder.seconds(plan, index), body.capacity());
  }
}
