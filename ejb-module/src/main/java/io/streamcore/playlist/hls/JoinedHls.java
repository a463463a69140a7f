package io.streamcore.playlist.hls;

import io.streamcore.media.hls.PublishedLadder.Part;
import io.streamcore.media.hls.PublishedLadder.Rung;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * The playlists by which a player hears several uploads as one: a media playlist for each quality
 * that any of them has, with a discontinuity at each joint, where time stamps begin anew. All of
 * them change tracks at the same segments, so that players may change quality anywhere.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8216#section-4.3.2.3">RFC 8216, 4.3.2.3</a>
 */
public final class JoinedHls {

  private JoinedHls() {}

  /** The qualities in kbit/s, lowest first. */
  public static List<Integer> qualities(List<Piece> pieces) {
    return pieces.stream()
        .flatMap(piece -> piece.ladder().rungs().stream())
        .map(Rung::kbits)
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * The playlist that a player opens first; it names {@code <kbits>k.m3u8} beside it.
   *
   * @param pieces not empty
   * @param query behind each address, with its question mark; empty: none
   */
  public static String master(List<Piece> pieces, String query) {
    StringBuilder text =
        new StringBuilder("#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-INDEPENDENT-SEGMENTS\n");
    for (int kbits : qualities(pieces)) {
      List<Rung> rungs = pieces.stream().map(piece -> piece.rung(kbits)).toList();
      text.append("#EXT-X-STREAM-INF:BANDWIDTH=")
          .append(rungs.stream().mapToLong(Rung::peak).max().orElseThrow())
          .append(",AVERAGE-BANDWIDTH=")
          .append(average(pieces, kbits))
          .append(",CODECS=\"")
          .append(rungs.stream().map(Rung::codec).distinct().collect(Collectors.joining(",")))
          .append("\"\n")
          .append(kbits)
          .append("k.m3u8")
          .append(query)
          .append('\n');
    }
    return text.toString();
  }

  /**
   * The media playlist of one quality.
   *
   * @param parts reads the segments of a piece's rung, in order
   */
  public static String media(
      List<Piece> pieces, int kbits, BiFunction<Piece, Rung, List<Part>> parts, String query) {
    StringBuilder body = new StringBuilder();
    long target = 1;
    String joint = "";
    for (Piece piece : pieces) {
      Rung rung = piece.rung(kbits);
      body.append(joint);
      for (Part part : parts.apply(piece, rung)) {
        // 4.3.3.1: no EXTINF, rounded to the nearest integer, may exceed the target duration
        target = Math.max(target, Math.round(part.seconds()));
        body.append(String.format(Locale.ROOT, "#EXTINF:%.6f,\n", part.seconds()))
            .append(piece.folder())
            .append(rung.folder())
            .append(part.name())
            .append(query)
            .append('\n');
      }
      joint = "#EXT-X-DISCONTINUITY\n";
    }
    return "#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:"
        + target
        + "\n#EXT-X-MEDIA-SEQUENCE:0\n#EXT-X-PLAYLIST-TYPE:VOD\n#EXT-X-INDEPENDENT-SEGMENTS\n"
        + body
        + "#EXT-X-ENDLIST\n";
  }

  private static long average(List<Piece> pieces, int kbits) {
    double bits = pieces.stream().mapToDouble(it -> it.rung(kbits).average() * it.seconds()).sum();
    return (long) Math.ceil(bits / pieces.stream().mapToDouble(Piece::seconds).sum());
  }
}
