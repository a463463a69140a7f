package io.streamcore.media;

import io.streamcore.media.hls.Segment;
import io.streamcore.media.hls.SegmentSink;
import io.streamcore.media.sound.EncodePlan;
import io.streamcore.media.sound.Measurement;
import io.streamcore.media.sound.ProbedSound;
import io.streamcore.media.sound.UnplayableSound;
import io.streamcore.media.sound.Workbench;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Listens to a whole file, and makes AAC segments of parts of it. Each call stands alone, keeps
 * nothing between calls, and may be repeated: the same call gives the same segments.
 *
 * <p>All methods throw {@link java.util.concurrent.CancellationException} soon after the bench's
 * work has been called off or the thread was interrupted; no child process is left behind.
 */
public interface Transcoder {

  /**
   * Measures loudness and waveform, in as many time slices at once as the bench has hands.
   *
   * @throws UnplayableSound if the file turns out to be damaged beyond use
   */
  Measurement measure(ProbedSound sound, Path source, Workbench bench)
      throws UnplayableSound, IOException;

  /**
   * Encodes one partition: all its segments of all rungs. What the partitions give fits together
   * without a joint, in whatever order, process or server they are made.
   *
   * @param partition its index in {@link EncodePlan#partitions()}
   * @return the segments that went into the sink
   */
  List<Segment> encode(
      EncodePlan plan, int partition, Path source, Workbench bench, SegmentSink sink)
      throws UnplayableSound, IOException;
}
