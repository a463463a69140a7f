package io.streamcore.podcast.feed;

import io.streamcore.podcast.transcript.TranscriptName;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where shows and episodes are found from outside, below one address of the product.
 *
 * @param base such as {@code https://radio.example.org}, without a slash at its end
 * @param token of a subscriber's own feed, below which all of it is found; null: everybody's
 */
public record Addresses(String base, @Nullable String token) {

  public Addresses {
    base = base.replaceFirst("/+$", "");
  }

  /** The addresses that everybody may know. */
  public Addresses(String base) {
    this(base, null);
  }

  /** The addresses of a subscriber's own feed, which all hold its token. */
  public Addresses privately(String secret) {
    return new Addresses(base, secret);
  }

  /** Whether only one subscriber may know them. */
  public boolean isPrivate() {
    return token != null;
  }

  /** The address of a path that begins with a slash. */
  public String at(String path) {
    return base + path;
  }

  public String show(UUID podcastId) {
    return at("/podcasts/" + podcastId);
  }

  public String feed(UUID podcastId) {
    return token == null ? show(podcastId) + "/feed.xml" : at("/feeds/private/" + token + ".xml");
  }

  /** The cover; its address changes with its bytes, for apps keep pictures by their address. */
  public String cover(UUID podcastId, String coverPath) {
    String folder = token == null ? show(podcastId) : at("/feeds/private/" + token);
    return folder + "/" + coverPath.substring(coverPath.lastIndexOf('/') + 1);
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
    return parts(episodeId) + "/audio." + extension;
  }

  public String chapters(UUID episodeId) {
    return parts(episodeId) + "/chapters.json";
  }

  public String transcript(TranscriptName name) {
    return parts(name.episodeId())
        + "/transcript-"
        + name.language()
        + "."
        + name.format().wireName();
  }

  private String parts(UUID episodeId) {
    return token == null
        ? episode(episodeId)
        : at("/feeds/private/" + token + "/episodes/" + episodeId);
  }

  /** The HLS ladder of an upload. */
  public String ladder(UUID uploadId) {
    return at("/media/" + uploadId + "/master.m3u8");
  }
}
