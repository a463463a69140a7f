package io.streamcore.web.live.station;

import io.streamcore.live.LiveStatus;
import io.streamcore.live.Stream;
import io.streamcore.live.StreamSettings.About;
import org.jspecify.annotations.Nullable;

/**
 * A station as its page shows it before any script runs: the model of {@code station.xhtml}, {@code
 * embed-station.xhtml} and the tiles of {@code stations.xhtml}.
 *
 * @param summary what search engines and link previews show
 * @param listed whether search engines may list it
 * @param state in words
 * @param title what is on now; empty: nothing, or nothing known
 * @param address of its page, as people pass it on
 * @param linkedData the same for machines, see {@link LinkedData}
 */
public record StationPage(
    String name,
    String genre,
    String description,
    String summary,
    boolean listed,
    String state,
    String title,
    String address,
    String linkedData) {

  private static final int MAX_SUMMARY = 200;

  /**
   * Puts together what the page shows.
   *
   * @param publicUrl of the product, without a slash at its end
   */
  static StationPage of(Stream stream, LiveStatus status, String publicUrl) {
    About about = stream.about();
    String address = publicUrl + StationServlet.PATH + stream.id();
    return new StationPage(
        about.name(),
        known(about.genre()),
        known(about.description()),
        summary(about),
        stream.isPublic(),
        words(status.state()),
        isHeard(status.state()) ? known(status.title()) : "",
        address,
        LinkedData.of(about.name(), address, about.genre(), about.description(), about.website()));
  }

  private static String summary(About about) {
    String description = known(about.description()).replaceAll("\\s+", " ");
    if (description.isEmpty()) {
      String genre = about.genre() == null ? "" : about.genre() + ", ";
      return about.name() + ": " + genre + "live.";
    }
    return description.codePointCount(0, description.length()) <= MAX_SUMMARY
        ? description
        : description.substring(0, description.offsetByCodePoints(0, MAX_SUMMARY - 1)) + "…";
  }

  private static boolean isHeard(LiveStatus.State state) {
    return state == LiveStatus.State.LIVE || state == LiveStatus.State.FALLBACK;
  }

  /** The words of {@code stream-state.js}. */
  private static String words(LiveStatus.State state) {
    return switch (state) {
      case LIVE -> "On the air";
      case FALLBACK -> "Interrupted";
      case CONNECTING -> "Connecting";
      case OFFLINE -> "Off the air";
      case DISABLED -> "Closed";
    };
  }

  private static String known(@Nullable String text) {
    return text == null ? "" : text;
  }
}
