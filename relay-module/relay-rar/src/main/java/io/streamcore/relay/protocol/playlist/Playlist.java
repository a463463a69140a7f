package io.streamcore.relay.protocol.playlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The three forms of a playlist that names a stream: what players open, and DJs paste. */
public enum Playlist {
  M3U("audio/x-mpegurl") {
    @Override
    public String write(String url, String title) {
      return "#EXTM3U\r\n#EXTINF:-1," + line(title) + "\r\n" + line(url) + "\r\n";
    }
  },
  PLS("audio/x-scpls") {
    @Override
    public String write(String url, String title) {
      return "[playlist]\r\nNumberOfEntries=1\r\nFile1=%s\r\nTitle1=%s\r\nLength1=-1\r\nVersion=2\r\n"
          .formatted(line(url), line(title));
    }
  },
  XSPF("application/xspf+xml") {
    @Override
    public String write(String url, String title) {
      return """
          <?xml version="1.0" encoding="UTF-8"?>
          <playlist xmlns="http://xspf.org/ns/0/" version="1">
          <trackList><track><location>%s</location><title>%s</title></track></trackList>
          </playlist>
          """
          .formatted(xml(url), xml(title));
    }
  };

  private static final int MOST_LINES = 200;
  private static final Pattern PLS_FILE = Pattern.compile("(?i)file\\d{1,3}\\s*=\\s*(\\S.*)");
  private static final Pattern XSPF_LOCATION =
      Pattern.compile("<location>([^<]{1,2048}+)</location>");

  private final String mediaType;

  Playlist(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /** A playlist of one stream; the title is made one line, or escaped. */
  public abstract String write(String url, String title);

  /** The form that a file name extension stands for. */
  public static Optional<Playlist> of(String extension) {
    return switch (extension.toLowerCase(Locale.ROOT)) {
      case "m3u" -> Optional.of(M3U);
      case "pls" -> Optional.of(PLS);
      case "xspf" -> Optional.of(XSPF);
      default -> Optional.empty();
    };
  }

  /** Whether a media type means a playlist instead of sound. */
  public static boolean isPlaylist(String mediaType) {
    return switch (mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT)) {
      case "audio/x-mpegurl",
          "audio/mpegurl",
          "application/x-mpegurl",
          "audio/x-scpls",
          "audio/scpls",
          "application/pls+xml",
          "application/xspf+xml" ->
          true;
      default -> false;
    };
  }

  /** The http addresses in a playlist of any of the forms, in their order. */
  public static List<String> addresses(String text) {
    List<String> found = new ArrayList<>();
    Matcher locations = XSPF_LOCATION.matcher(text);
    while (locations.find()) {
      add(found, locations.group(1).strip().replace("&amp;", "&"));
    }
    text.lines()
        .limit(MOST_LINES)
        .map(line -> line.replace("\uFEFF", "").strip())
        .forEach(
            line -> {
              Matcher file = PLS_FILE.matcher(line);
              add(found, file.matches() ? file.group(1).strip() : line);
            });
    return found;
  }

  private static void add(List<String> found, String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    if (lower.startsWith("http://") || lower.startsWith("https://")) {
      found.add(address);
    }
  }

  private static String line(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  private static String xml(String text) {
    return line(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
