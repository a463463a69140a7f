package io.streamcore.web.podcast;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the cues of a transcript, in WebVTT or SubRip, which differ in a comma alone. */
public final class Cues {

  private static final Pattern TIME =
      Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{2})[.,](\\d{3})[ \\t]+-->");

  private static final Pattern MARKUP = Pattern.compile("<[^<>]*>");

  private Cues() {}

  /**
   * What is said from a moment on.
   *
   * @param start seconds from the beginning
   */
  public record Cue(double start, String text) {}

  /** The cues in their order; what is none is left out. */
  static List<Cue> of(String transcript) {
    List<Cue> cues = new ArrayList<>();
    for (String block : transcript.replace("\r\n", "\n").split("\n{2,}", -1)) {
      Matcher time = TIME.matcher(block);
      int end = time.find() ? block.indexOf('\n', time.end()) : -1;
      if (end >= 0) {
        String text = MARKUP.matcher(block.substring(end + 1)).replaceAll("").strip();
        cues.add(new Cue(seconds(time), text));
      }
    }
    return cues;
  }

  private static double seconds(Matcher time) {
    int hours = time.group(1) == null ? 0 : Integer.parseInt(time.group(1));
    int minutes = Integer.parseInt(time.group(2));
    double seconds = Integer.parseInt(time.group(3)) + Integer.parseInt(time.group(4)) / 1000.0;
    return hours * 3600 + minutes * 60 + seconds;
  }
}
