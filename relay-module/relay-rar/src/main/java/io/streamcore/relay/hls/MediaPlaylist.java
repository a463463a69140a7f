package io.streamcore.relay.hls;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Collection;
import java.util.Locale;

/** A live media playlist (RFC 8216 §4). */
final class MediaPlaylist {

  /** With decimals in EXTINF. */
  private static final int VERSION = 3;

  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

  private MediaPlaylist() {}

  /**
   * The playlist of these segments.
   *
   * @param partings discontinuities that have left it
   */
  static String of(Collection<Segment> segments, long partings, String extension) {
    StringBuilder text = new StringBuilder(128 + 96 * segments.size());
    text.append("#EXTM3U\n#EXT-X-VERSION:").append(VERSION);
    text.append("\n#EXT-X-TARGETDURATION:").append(target(segments));
    text.append("\n#EXT-X-MEDIA-SEQUENCE:").append(first(segments));
    text.append("\n#EXT-X-DISCONTINUITY-SEQUENCE:").append(partings).append('\n');
    boolean first = true;
    for (Segment segment : segments) {
      if (segment.apart() && !first) {
        text.append("#EXT-X-DISCONTINUITY\n");
      }
      first = false;
      text.append("#EXT-X-PROGRAM-DATE-TIME:").append(TIME.format(segment.at()));
      text.append(
          String.format(Locale.ROOT, "\n#EXTINF:%.3f,", segment.duration().toMillis() / 1000.0));
      text.append(segment.title() == null ? "" : segment.title());
      text.append('\n').append(segment.sequence()).append(extension).append('\n');
    }
    return text.toString();
  }

  private static long first(Collection<Segment> segments) {
    return segments.stream().mapToLong(Segment::sequence).findFirst().orElse(0);
  }

  /**
   * The longest, rounded; RFC 8216 §4.3.3.1. Never less than what is usual, so it never changes.
   */
  private static long target(Collection<Segment> segments) {
    long usual = LiveWindow.SEGMENT_MICROS / 1_000_000;
    return segments.stream()
        .mapToLong(segment -> Math.round(segment.duration().toMillis() / 1000.0))
        .reduce(usual, Math::max);
  }
}
