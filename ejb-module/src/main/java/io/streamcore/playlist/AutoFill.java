package io.streamcore.playlist;

import io.streamcore.media.Upload;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a track is called where its DJ has not said: as its upload is, or as its file is. */
final class AutoFill {

  private AutoFill() {}

  /** Of an upload: its title, else the name of its file; its artist; its length. */
  static Track.Names of(TrackSettings settings, Upload upload) {
    int seconds = upload.durationSeconds().map(AutoFill::wholeSeconds).orElse(0);
    return new Track.Names(
        given(settings.title())
            .or(upload::title)
            .map(it -> cut(it, TrackSettings.MAX_TITLE))
            .orElseGet(() -> fileTitle(upload.originalFilename())),
        given(settings.artist())
            .or(upload::artist)
            .map(it -> cut(it, TrackSettings.MAX_ARTIST))
            .orElse(null),
        seconds);
  }

  /** Of sound elsewhere: the name of its file. */
  static Track.Names of(TrackSettings settings, Optional<String> url, int seconds) {
    Integer told = settings.durationSeconds();
    return new Track.Names(
        given(settings.title()).or(() -> url.map(AutoFill::nameIn)).orElse("Track"),
        settings.artist(),
        told == null ? seconds : told);
  }

  /** The title that a track of a file gets until its tags are read. */
  static String fileTitle(String filename) {
    String name = cut(filename.replaceFirst("\\.[A-Za-z0-9]{1,5}$", ""), TrackSettings.MAX_TITLE);
    return name.isEmpty() ? "Track" : name;
  }

  static int wholeSeconds(double seconds) {
    return (int) Math.max(1, Math.round(seconds));
  }

  private static String nameIn(String url) {
    String path = Optional.ofNullable(URI.create(url).getRawPath()).orElse("");
    String name = path.substring(path.lastIndexOf('/') + 1);
    String text;
    try {
      text = URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      text = name; // a stray percent sign: then it is no name but itself
    }
    String plain = text.replaceAll("[\\p{Cntrl}\\uFFFD]", " ").replace('_', ' ').strip();
    return fileTitle(plain.isEmpty() ? URI.create(url).getHost() : plain);
  }

  private static Optional<String> given(@Nullable String text) {
    return Optional.ofNullable(text).filter(it -> !it.isBlank());
  }

  private static String cut(String text, int max) {
    int length = text.codePointCount(0, text.length());
    return length <= max ? text : text.substring(0, text.offsetByCodePoints(0, max)).strip();
  }
}
