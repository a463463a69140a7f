package io.streamcore.media.hls;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The playlists of a set of renditions, written from what was measured of their segments.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8216">RFC 8216</a>
 */
public final class Playlists {

  /** The name below {@code hls/} of the playlist that a player opens first. */
  public static final String MASTER = "master.m3u8";

  /** The media type of playlists. */
  public static final String CONTENT_TYPE = "application/vnd.apple.mpegurl";

  private Playlists() {}

  /**
   * All playlists of a set of renditions by their names below {@code hls/}, the master last, so
   * that writing them in order never shows a master before what it names.
   *
   * @param renditions lowest quality first, all cut alike
   */
  public static Map<String, String> of(List<Rendition> renditions) {
    Map<String, String> playlists = new LinkedHashMap<>();
    renditions.forEach(rendition -> playlists.put(rendition.playlistName(), media(rendition)));
    playlists.put(MASTER, master(renditions));
    return playlists;
  }

  /**
   * A media playlist (section 4.3.3) of a finished presentation. Version 3 for the fractions of
   * seconds; nothing in it needs more.
   */
  static String media(Rendition rendition) {
    // Section 4.3.3.1: no EXTINF, rounded to the nearest integer, may exceed the target duration.
    long target =
        rendition.segments().stream().mapToLong(s -> Math.round(s.seconds())).max().orElseThrow();
    StringBuilder text = new StringBuilder(64 + 32 * rendition.segments().size());
    text.append("#EXTM3U\n#EXT-X-VERSION:3\n")
        .append("#EXT-X-TARGETDURATION:")
        .append(Math.max(1, target))
        .append("\n#EXT-X-MEDIA-SEQUENCE:0\n#EXT-X-PLAYLIST-TYPE:VOD\n")
        .append("#EXT-X-INDEPENDENT-SEGMENTS\n");
    for (Segment segment : rendition.segments()) {
      text.append(
              String.format(Locale.ROOT, "#EXTINF:%.6f,%n", segment.seconds()).replace("\r", ""))
          .append(segment.name().substring(segment.name().lastIndexOf('/') + 1))
          .append('\n');
    }
    return text.append("#EXT-X-ENDLIST\n").toString();
  }

  /** The master playlist (section 4.3.4). The first variant is the one players start with. */
  static String master(List<Rendition> renditions) {
    StringBuilder text =
        new StringBuilder("#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-INDEPENDENT-SEGMENTS\n");
    for (Rendition rendition : renditions) {
      text.append("#EXT-X-STREAM-INF:BANDWIDTH=")
          .append(rendition.peakBandwidth())
          .append(",AVERAGE-BANDWIDTH=")
          .append(rendition.averageBandwidth())
          .append(",CODECS=\"")
          .append(rendition.codec())
          .append("\"\n")
          .append(rendition.playlistName())
          .append('\n');
    }
    return text.toString();
  }
}
