package io.streamcore.media.hls;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The renditions of an upload as its playlists tell them: what {@link Playlists} has written, read
 * again.
 *
 * @param rungs lowest quality first; all cut alike
 */
public record PublishedLadder(List<Rung> rungs) {

  private static final Pattern VARIANT =
      Pattern.compile(
          "#EXT-X-STREAM-INF:BANDWIDTH=(\\d{1,12}),AVERAGE-BANDWIDTH=(\\d{1,12}),"
              + "CODECS=\"([^\"]*)\"\\R([^#\\s][^\\r\\n]*)");
  private static final Pattern SEGMENT =
      Pattern.compile("#EXTINF:([0-9.]{1,20}),[^\\r\\n]*\\R([^#\\s][^\\r\\n]*)");

  public PublishedLadder {
    rungs = List.copyOf(rungs);
  }

  /**
   * One quality.
   *
   * @param kbits its nominal bit rate in kbit/s; 0: its folder does not tell
   * @param playlist its media playlist below {@code hls/}
   */
  public record Rung(int kbits, String playlist, String codec, long peak, long average) {

    /** The folder of its segments below {@code hls/}. */
    public String folder() {
      return playlist.substring(0, playlist.lastIndexOf('/') + 1);
    }
  }

  /**
   * A segment.
   *
   * @param name below its rung's folder
   */
  public record Part(double seconds, String name) {}

  /** Reads a master playlist. */
  public static PublishedLadder of(String master) {
    List<Rung> rungs = new ArrayList<>();
    Matcher variant = VARIANT.matcher(master);
    while (variant.find()) {
      String playlist = variant.group(4);
      rungs.add(
          new Rung(
              kbits(playlist),
              playlist,
              variant.group(3),
              Long.parseLong(variant.group(1)),
              Long.parseLong(variant.group(2))));
    }
    rungs.sort(Comparator.comparingLong(Rung::average));
    return new PublishedLadder(rungs);
  }

  /** Reads a media playlist. */
  public static List<Part> parts(String media) {
    List<Part> parts = new ArrayList<>();
    Matcher segment = SEGMENT.matcher(media);
    while (segment.find()) {
      parts.add(new Part(Double.parseDouble(segment.group(1)), segment.group(2)));
    }
    return parts;
  }

  private static int kbits(String playlist) {
    Matcher folder = Pattern.compile("(?:^|/)(\\d{1,4})k/").matcher(playlist);
    return folder.find() ? Integer.parseInt(folder.group(1)) : 0;
  }
}
