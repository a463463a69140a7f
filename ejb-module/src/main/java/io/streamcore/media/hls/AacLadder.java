package io.streamcore.media.hls;

import io.streamcore.media.sound.EncodePlan;
import io.streamcore.media.sound.Rung;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** How the segments of an {@link EncodePlan} are named and what they amount to. */
public final class AacLadder {

  /** AAC-LC, as RFC 6381 writes it. */
  public static final String CODEC = "mp4a.40.2";

  public static final String CONTENT_TYPE = "audio/aac";

  private AacLadder() {}

  /** The folder of a rung below {@code hls/}. */
  public static String folder(EncodePlan plan, Rung rung) {
    return plan.folder() + "/" + rung.folder();
  }

  /** The name of a segment below {@code hls/}. */
  public static String name(EncodePlan plan, Rung rung, int index) {
    return String.format(Locale.ROOT, "%s/%05d.aac", folder(plan, rung), index);
  }

  /** How long segment {@code index} sounds, in seconds. */
  public static double seconds(EncodePlan plan, int index) {
    return (double) plan.unitsIn(index) * EncodePlan.UNIT / plan.rate();
  }

  /**
   * The renditions of a finished ladder, lowest first.
   *
   * @param sizes tells the size in bytes of a segment by its name below {@code hls/}; whoever asks
   *     decides what to do about one that is missing
   */
  public static List<Rendition> renditions(EncodePlan plan, ToLongFunction<String> sizes) {
    List<Rendition> renditions = new ArrayList<>();
    for (Rung rung : plan.rungs()) {
      List<Segment> segments = new ArrayList<>(plan.segmentCount());
      for (int index = 0; index < plan.segmentCount(); index++) {
        String name = name(plan, rung, index);
        segments.add(
            new Segment(name, rung.folder(), index, seconds(plan, index), sizes.applyAsLong(name)));
      }
      renditions.add(new Rendition(folder(plan, rung), CODEC, segments));
    }
    return renditions;
  }
}
