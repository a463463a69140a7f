package io.streamcore.catalog;

import io.streamcore.problem.Invalid;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of captions, read from WebVTT or SubRip and written anew as <a
 * href="https://www.w3.org/TR/webvtt1/">WebVTT</a> that holds cues and nothing else: no styles, no
 * regions, no notes, and no markup that players do not know.
 */
final class CaptionText {

  /** More cues than a day of talk has. */
  static final int MAX_CUES = 50_000;

  private static final String TIME = "(?:(\\d{1,3}):)?([0-5]?\\d):([0-5]\\d)[.,](\\d{3})";

  private static final Pattern TIMING =
      Pattern.compile("[ \\t]*" + TIME + "[ \\t]*-->[ \\t]*" + TIME + "(?:[ \\t]+(.*))?");

  private static final Pattern NO_CUE =
      Pattern.compile("(?:WEBVTT|NOTE|STYLE|REGION)(?:[ \\t].*)?|X-TIMESTAMP-MAP=.*");

  private static final Pattern SETTING =
      Pattern.compile("(?:line|position|size|align|vertical):[a-z0-9.,%-]{1,30}");

  private static final Pattern MARKUP = Pattern.compile("<[^<>]*>");

  private static final Pattern KNOWN_MARKUP =
      Pattern.compile("</?(?:b|i|u|ruby|rt|c|v|lang)>|<(?:v|lang) [^&<>]{1,100}>");

  private static final Pattern PLAIN_AMPERSAND =
      Pattern.compile("&(?!(?:amp|lt|gt|lrm|rlm|nbsp);)");

  private static final Pattern OVERRIDE = Pattern.compile("\\{\\\\[^{}]*\\}"); // such as {\an8}

  private CaptionText() {}

  /**
   * The captions as they are kept and served.
   *
   * @throws Invalid if there is no cue in it, or one that is none, naming its place
   */
  static String clean(String text) {
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (plain.indexOf('\0') >= 0) {
      throw broken("Must be text.");
    }
    List<String> cues = new ArrayList<>();
    for (String block : plain.replace("\r\n", "\n").replace('\r', '\n').split("\n[ \\t]*\n", -1)) {
      String cue = block.strip();
      if (!cue.isEmpty() && !NO_CUE.matcher(firstLine(cue)).matches()) {
        cues.add(cue(cue, cues.size() + 1));
      }
    }
    if (cues.isEmpty()) {
      throw broken("Must be WebVTT or SubRip with at least one cue.");
    }
    if (cues.size() > MAX_CUES) {
      throw broken("Must have at most " + MAX_CUES + " cues.");
    }
    return "WEBVTT\n\n" + String.join("\n", cues);
  }

  private static String cue(String block, int number) {
    String[] lines = block.split("\n", -1);
    int at = lines[0].contains("-->") ? 0 : 1;
    Matcher timing = TIMING.matcher(at < lines.length ? lines[at] : "");
    if (!timing.matches()) {
      throw broken("Cue " + number + " has no times such as 00:00:01.000 --> 00:00:02.500.");
    }
    long start = millis(timing, 1);
    long end = millis(timing, 5);
    if (end <= start) {
      throw broken("Cue " + number + " ends before it begins.");
    }
    StringBuilder cue = new StringBuilder(time(start)).append(" --> ").append(time(end));
    Matcher setting = SETTING.matcher(timing.group(9) == null ? "" : timing.group(9));
    while (setting.find()) {
      cue.append(' ').append(setting.group());
    }
    cue.append('\n');
    for (int i = at + 1; i < lines.length; i++) {
      cue.append(line(lines[i])).append('\n');
    }
    return cue.toString();
  }

  /** A line of a cue: markup that is known stays, all else is text. */
  private static String line(String line) {
    String plain = OVERRIDE.matcher(line).replaceAll("").replace("-->", "--&gt;");
    StringBuilder clean = new StringBuilder();
    Matcher markup = MARKUP.matcher(plain);
    int done = 0;
    while (markup.find()) {
      clean.append(escaped(plain.substring(done, markup.start())));
      if (KNOWN_MARKUP.matcher(markup.group()).matches()) {
        clean.append(markup.group());
      }
      done = markup.end();
    }
    return clean.append(escaped(plain.substring(done))).toString().strip();
  }

  private static String escaped(String text) {
    return PLAIN_AMPERSAND.matcher(text).replaceAll("&amp;").replace("<", "&lt;");
  }

  private static long millis(Matcher timing, int first) {
    long hours = timing.group(first) == null ? 0 : Long.parseLong(timing.group(first));
    long minutes = hours * 60 + Long.parseLong(timing.group(first + 1));
    long seconds = minutes * 60 + Long.parseLong(timing.group(first + 2));
    return seconds * 1000 + Long.parseLong(timing.group(first + 3));
  }

  private static String time(long millis) {
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d.%03d",
        millis / 3_600_000,
        millis / 60_000 % 60,
        millis / 1000 % 60,
        millis % 1000);
  }

  private static String firstLine(String block) {
    int end = block.indexOf('\n');
    return end < 0 ? block : block.substring(0, end);
  }

  private static Invalid broken(String message) {
    return new Invalid("body", "format", message);
  }
}
