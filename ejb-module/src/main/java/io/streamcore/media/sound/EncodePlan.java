package io.streamcore.media.sound;

import java.util.List;

/**
 * Everything that decides how a sound's AAC ladder will look, to the byte: made once, kept with the
 * job, and followed by whoever encodes a partition. The same plan always gives the same objects, so
 * a job that starts again only makes what is missing.
 *
 * <p>All rungs share one grid: access unit <i>n</i> is heard from sample 1024<i>n</i> to
 * 1024(<i>n</i>+1) of the sound at {@code rate}.
 *
 * @param folder the ladder's folder below {@code hls/}; its name follows from all other values, so
 *     that a segment's bytes never change under the same name
 * @param sourceRate in Hz
 * @param samples the sound's length at {@code sourceRate}
 * @param rate of the ladder, 44,100 or 48,000 Hz
 * @param channels of the ladder, 1 or 2
 * @param gain in dB, applied to every sample
 * @param units how many access units a rung has
 * @param unitsPerSegment in all segments but the last, which may have fewer
 */
public record EncodePlan(
    String folder,
    SoundFormat format,
    int sourceRate,
    long samples,
    int rate,
    int channels,
    double gain,
    List<Rung> rungs,
    long units,
    int unitsPerSegment,
    List<Partition> partitions) {

  /** Samples per channel in an AAC-LC access unit. */
  public static final int UNIT = 1024;

  public EncodePlan {
    rungs = List.copyOf(rungs);
    partitions = List.copyOf(partitions);
  }

  /** How many segments each rung has. */
  public int segmentCount() {
    return (int) ((units + unitsPerSegment - 1) / unitsPerSegment);
  }

  /** How many access units segment {@code index} has. */
  public int unitsIn(int index) {
    return (int) Math.min(unitsPerSegment, units - (long) index * unitsPerSegment);
  }
}
