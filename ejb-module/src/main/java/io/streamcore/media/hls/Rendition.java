package io.streamcore.media.hls;

import java.util.List;

/**
 * All segments of one quality, in order, and what a player must know of them.
 *
 * @param folder its folder below {@code hls/}
 * @param codec as RFC 6381 writes it: {@code mp4a.40.2} for AAC-LC, {@code mp4a.40.34} for MP3
 */
public record Rendition(String folder, String codec, List<Segment> segments) {

  public Rendition {
    segments = List.copyOf(segments);
    if (segments.isEmpty()) {
      throw new IllegalArgumentException("a rendition without segments");
    }
  }

  /** The length in seconds. */
  public double seconds() {
    return segments.stream().mapToDouble(Segment::seconds).sum();
  }

  /** The highest bit rate of any segment in bit/s, as {@code BANDWIDTH} wants it. */
  public long peakBandwidth() {
    return segments.stream().mapToLong(Rendition::bitRate).max().orElseThrow();
  }

  /** All bits over the whole length in bit/s, as {@code AVERAGE-BANDWIDTH} wants it. */
  public long averageBandwidth() {
    return (long) Math.ceil(segments.stream().mapToLong(Segment::bytes).sum() * 8 / seconds());
  }

  /** The name of its media playlist below {@code hls/}. */
  public String playlistName() {
    return folder + "/index.m3u8";
  }

  private static long bitRate(Segment segment) {
    return (long) Math.ceil(segment.bytes() * 8 / segment.seconds());
  }
}
