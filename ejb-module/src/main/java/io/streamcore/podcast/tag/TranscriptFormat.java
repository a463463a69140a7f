package io.streamcore.podcast.tag;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Converter;
import java.util.Locale;
import java.util.regex.Pattern;

/** How a transcript is written. Wire and database name: lower case. */
public enum TranscriptFormat {
  /** <a href="https://www.w3.org/TR/webvtt1/">WebVTT</a>. */
  VTT("text/vtt", Pattern.compile("\\A\uFEFF?WEBVTT(?=[ \\t\\r\\n]|\\z)")),
  /** SubRip, which has no standard; all agree on the line of times. */
  SRT(
      "application/x-subrip",
      Pattern.compile("(?m)^\\d{1,3}:\\d{2}:\\d{2},\\d{3} --> \\d{1,3}:\\d{2}:\\d{2},\\d{3}"));

  private final String contentType;
  private final Pattern sign;

  TranscriptFormat(String contentType, Pattern sign) {
    this.contentType = contentType;
    this.sign = sign;
  }

  /** The name in the database and on the wire, and the extension of files. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String contentType() {
    return contentType;
  }

  /** Whether a text has what every text of this format has. */
  public boolean fits(String text) {
    return sign.matcher(text).find();
  }

  /** The format as it is in the database. */
  @Converter
  public static class Column extends WireColumn<TranscriptFormat> {

    public Column() {
      super(TranscriptFormat.class);
    }
  }
}
