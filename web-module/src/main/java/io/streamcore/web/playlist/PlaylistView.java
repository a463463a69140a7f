package io.streamcore.web.playlist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.streamcore.playlist.Extent;
import io.streamcore.playlist.HeardTrack;
import io.streamcore.playlist.Playlist;
import io.streamcore.web.http.ApiJson;
import java.time.Duration;
import java.util.List;

/**
 * A playlist as its page shows it before any script runs: the model of {@code playlist.xhtml},
 * {@code embed-playlist.xhtml} and the tiles of {@code playlists.xhtml}.
 *
 * @param summary what search engines and link previews show
 * @param listed whether search engines may list it
 * @param size how many tracks, and how long
 * @param address of its page, as people pass it on
 * @param path of its page here
 * @param cover of its picture here; empty: it has none
 * @param coverAddress the same as people pass it on
 * @param audible whether the visitor may hear it
 * @param linkedData the element with the same for machines
 */
public record PlaylistView(
    String title,
    String description,
    String summary,
    boolean listed,
    String size,
    String address,
    String path,
    String cover,
    String coverAddress,
    boolean audible,
    List<Line> tracks,
    String linkedData) {

  private static final int MAX_SUMMARY = 200;

  /**
   * A track.
   *
   * @param artist empty: nobody is named
   */
  public record Line(String title, String artist, String length) {}

  /**
   * Puts together what the page shows.
   *
   * @param query behind the addresses of what the page loads, with the visitor's token; empty: none
   */
  static PlaylistView of(
      Playlist playlist,
      Extent extent,
      List<HeardTrack> tracks,
      boolean audible,
      PlaylistAddresses addresses,
      String query) {
    String address = addresses.page(playlist.id());
    String path = PlaylistAddresses.PATH + playlist.id();
    boolean covered = playlist.settings().coverUploadId() != null || extent.covers() > 0;
    String size = size(extent);
    String description = playlist.description().orElse("");
    String summary = summary(description, playlist.title() + ": " + size + ".");
    List<Line> lines = tracks.stream().map(PlaylistView::line).toList();
    return new PlaylistView(
        playlist.title(),
        description,
        summary,
        playlist.isPublic(),
        size,
        address,
        path,
        covered ? path + "/cover" + query : "",
        covered ? address + "/cover" : "",
        audible,
        lines,
        linkedData(playlist, address, summary, lines));
  }

  private static Line line(HeardTrack heard) {
    return new Line(
        heard.track().title(),
        heard.track().artist().orElse(""),
        time(heard.track().durationSeconds()));
  }

  private static String size(Extent extent) {
    String count = extent.tracks() == 1 ? "1 track" : extent.tracks() + " tracks";
    return extent.seconds() == 0 ? count : count + ", " + time(extent.seconds());
  }

  /** The form of {@code format.js}. */
  static String time(long seconds) {
    if (seconds == 0) {
      return "";
    }
    Duration length = Duration.ofSeconds(seconds);
    return length.toHours() > 0
        ? "%d:%02d:%02d".formatted(length.toHours(), length.toMinutesPart(), length.toSecondsPart())
        : "%d:%02d".formatted(length.toMinutes(), length.toSecondsPart());
  }

  private static String summary(String description, String otherwise) {
    String text = description.isBlank() ? otherwise : description.replaceAll("\\s+", " ").strip();
    return text.codePointCount(0, text.length()) <= MAX_SUMMARY
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MAX_SUMMARY - 1)).strip() + "…";
  }

  /** A <a href="https://schema.org/MusicPlaylist">MusicPlaylist</a>. */
  private static String linkedData(
      Playlist playlist, String address, String summary, List<Line> lines) {
    ObjectNode data =
        ApiJson.mapper()
            .createObjectNode()
            .put("@context", "https://schema.org")
            .put("@type", "MusicPlaylist")
            .put("@id", address)
            .put("url", address)
            .put("name", playlist.title())
            .put("description", summary)
            .put("numTracks", lines.size());
    ArrayNode tracks = data.putArray("track");
    for (Line line : lines) {
      ObjectNode track = tracks.addObject().put("@type", "MusicRecording");
      track.put("name", line.title());
      if (!line.artist().isEmpty()) {
        track.putObject("byArtist").put("@type", "MusicGroup").put("name", line.artist());
      }
    }
    try {
      // nothing in it can end the element early
      String json = ApiJson.mapper().writeValueAsString(data).replace("<", "\\u003c");
      return "<script type=\"application/ld+json\">" + json + "</script>";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
