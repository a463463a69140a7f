package io.streamcore.media.sound;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides how a sound's ladder is made: which rungs, at what rate, in which partitions. */
public final class EncodePlanner {

  private static final double SEGMENT_SECONDS = 6;

  /**
   * Long enough for a process's start to be forgotten, short enough for all cores to end at once.
   */
  private static final double PARTITION_SECONDS = 90;

  /**
   * Access units before a partition's first one, which are encoded and dropped. By then the encoder
   * decides on windows and bits as if it had heard all before: its attack detector looks back two
   * units, its rate control settles within some twenty.
   */
  static final int LEAD_IN = 32;

  /** Access units behind a partition's last one: its overlap, and what the encoder looks ahead. */
  static final int LEAD_OUT = 3;

  /**
   * Frames that a decoder gets before the first one that counts: the bit reservoir of Layer III
   * reaches back 511 bytes, nine of the smallest frames; AAC needs one for its overlap, SBR some.
   */
  static final int WARM_UP = 12;

  private EncodePlanner() {}

  /**
   * Plans the ladder.
   *
   * @param gain in dB; 0 leaves the sound as loud as it is
   * @param hands how many partitions will be encoded at once
   */
  public static EncodePlan plan(ProbedSound sound, double gain, Path source, int hands)
      throws IOException {
    int rate = rate(sound.sampleRate());
    long samples = scale(sound.samples(), rate, sound.sampleRate());
    long units = (samples + EncodePlan.UNIT - 1) / EncodePlan.UNIT;
    EncodePlan draft =
        new EncodePlan(
            "aac",
            sound.format(),
            sound.sampleRate(),
            sound.samples(),
            rate,
            Math.min(2, sound.channels()),
            gain,
            rungs(sound),
            units,
            (int) (SEGMENT_SECONDS * rate / EncodePlan.UNIT),
            List.of());
    FrameIndex index = index(sound, source);
    return finish(draft, partitions(draft, index, hands));
  }

  /** Where the frames of a source lie; null for formats that are cut by the decoder. */
  static @Nullable FrameIndex index(ProbedSound sound, Path source) throws IOException {
    Optional<FrameSyntax> syntax = sound.format().syntax();
    return syntax.isEmpty()
        ? null
        : FrameIndex.of(source, syntax.get())
            .orElseThrow(() -> new IOException("the file has changed since it was probed"))
            .decodedAt(sound.sampleRate());
  }

  /**
   * The common rate that the source's own is a simple fraction of; most sources have it already.
   */
  static int rate(int sourceRate) {
    return sourceRate % 11_025 == 0 ? 44_100 : 48_000;
  }

  /**
   * No rung above the source's own rate, but always one. One channel needs half of what two need,
   * so its highest rung is the middle one. A rung is not worth its name for less than nine tenths
   * of its rate.
   */
  static List<Rung> rungs(ProbedSound sound) {
    int limit = sound.channels() == 1 ? Rung.K128.bitRate() : Integer.MAX_VALUE;
    int best = sound.lossless() ? limit : Math.min(limit, (int) (sound.bitRate() / 0.9));
    List<Rung> rungs = Arrays.stream(Rung.values()).filter(rung -> rung.bitRate() <= best).toList();
    return rungs.isEmpty() ? List.of(Rung.K64) : rungs;
  }

  private static List<Partition> partitions(
      EncodePlan plan, @Nullable FrameIndex index, int hands) {
    int segments = plan.segmentCount();
    double seconds = (double) plan.units() * EncodePlan.UNIT / plan.rate();
    int rounds = (int) Math.ceil(seconds / (PARTITION_SECONDS * hands));
    int count = Math.max(1, Math.min(rounds * hands, segments / 2));
    List<Partition> partitions = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int from = (int) ((long) segments * i / count);
      int to = (int) ((long) segments * (i + 1) / count);
      long firstUnit = (long) from * plan.unitsPerSegment();
      int units = (int) (Math.min(plan.units(), (long) to * plan.unitsPerSegment()) - firstUnit);
      int leadIn = leadIn(plan, firstUnit);
      SourceSlice slice = slice(plan, index, firstUnit - leadIn, firstUnit + units + LEAD_OUT);
      partitions.add(new Partition(i, from, to - from, firstUnit, units, leadIn, slice));
    }
    return partitions;
  }

  /**
   * At least {@link #LEAD_IN}, as far as there is sound, and so many that the slice begins on a
   * whole sample of the source: a resampler that begins there has the same phase as one that has
   * heard everything before.
   */
  static int leadIn(EncodePlan plan, long firstUnit) {
    BigInteger rate = BigInteger.valueOf(plan.rate());
    BigInteger sourceUnit = BigInteger.valueOf((long) EncodePlan.UNIT * plan.sourceRate());
    long step = plan.rate() / rate.gcd(sourceUnit).longValue();
    long start = Math.max(0, firstUnit - LEAD_IN) / step * step;
    return (int) (firstUnit - start);
  }

  private static SourceSlice slice(
      EncodePlan plan, @Nullable FrameIndex index, long fromUnit, long toUnit) {
    long from = scale(fromUnit * EncodePlan.UNIT, plan.sourceRate(), plan.rate());
    long to = scale(toUnit * EncodePlan.UNIT, plan.sourceRate(), plan.rate());
    return index == null ? SourceSlice.seek(from, to) : index.slice(from, to, WARM_UP);
  }

  private static EncodePlan finish(EncodePlan draft, List<Partition> partitions) {
    String shape = draft + " " + partitions;
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(shape.getBytes(StandardCharsets.UTF_8));
      return new EncodePlan(
          "aac-" + HexFormat.of().formatHex(digest, 0, 4),
          draft.format(),
          draft.sourceRate(),
          draft.samples(),
          draft.rate(),
          draft.channels(),
          draft.gain(),
          draft.rungs(),
          draft.units(),
          draft.unitsPerSegment(),
          partitions);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static long scale(long samples, int toRate, int fromRate) {
    return Math.round(samples * (double) toRate / fromRate);
  }
}
