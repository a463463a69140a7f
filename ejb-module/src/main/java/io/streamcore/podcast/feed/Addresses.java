package io.streamcore.podcast.feed;

import io.streamcore.podcast.transcript.TranscriptName;
import java.util.UUID;

/**
 * Where shows and episodes are found from outside, below one address of the product.
 *
 * @param base such as {@code https://radio.example.org}, without a slash at its end
 */
public record Addresses(String base) {

  public Addresses {
    base = base.replaceFirst("/+$", "");
  }

  /** The address of a path that begins with a slash. */
  public String at(String path) {
    return base + path;
  }

  public String show(UUID podcastId) {
    return at("/podcasts/" + podcastId);
  }

  public String feed(UUID podcastId) {
    return show(podcastId) + "/feed.xml";
  }

  /** The cover; its address changes with its bytes, for apps keep pictures by their address. */
  public String cover(UUID podcastId, String coverPath) {
    return show(podcastId) + "/" + coverPath.substring(coverPath.lastIndexOf('/') + 1);
  }

  public String episode(UUID episodeId) {
    return at("/episodes/" + episodeId);
  }

  /**
   * The sound of an episode.
   *
   * @param extension of its format, which some apps decide by
   */
  public String audio(UUID episodeId, String extension) {
    return episode(episodeId) + "/audio." + extension;
  }

  public String chapters(UUID episodeId) {
    return episode(episodeId) + "/chapters.json";
  }

  public String transcript(TranscriptName name) {
    return episode(name.episodeId())
        + "/transcript-"
        + name.language()
        + "."
        + name.format().wireName();
  }

  /** The HLS ladder of an upload. */
  public String ladder(UUID uploadId) {
    return at("/media/" + uploadId + "/master.m3u8");
  }
}
