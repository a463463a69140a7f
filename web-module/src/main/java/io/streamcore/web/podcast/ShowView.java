package io.streamcore.web.podcast;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.streamcore.podcast.Podcast;
import io.streamcore.podcast.PodcastSettings;
import io.streamcore.podcast.feed.Addresses;
import io.streamcore.podcast.feed.ShowNotes;
import io.streamcore.podcast.tag.Funding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A show as its page tells it.
 *
 * @param podcast the show
 * @param addresses where all is found
 * @param episodes what is out, latest first
 */
public record ShowView(Podcast podcast, Addresses addresses, List<EpisodeView> episodes) {

  private static final int SUMMARY = 200;

  public ShowView {
    episodes = List.copyOf(episodes);
  }

  public String title() {
    return podcast.title();
  }

  public String author() {
    return about().author();
  }

  public String language() {
    return about().language();
  }

  public String address() {
    return addresses.show(podcast.id());
  }

  public String feed() {
    return addresses.feed(podcast.id());
  }

  /** The address by which a device's own podcast app subscribes. */
  public String subscribe() {
    return feed().replaceFirst("^https?:", "podcast:");
  }

  /** The cover; empty: there is none in the house, and pages load no pictures from elsewhere. */
  public String cover() {
    return podcast.coverPath().map(path -> addresses.cover(podcast.id(), path)).orElse("");
  }

  /** The same below whatever name the page was asked for; browsers load no other here. */
  public String picture() {
    return cover().replaceFirst("^https?://[^/]*", "");
  }

  /** Safe HTML. */
  public String notes() {
    return about().description() == null ? "" : ShowNotes.html(about().description());
  }

  /** A line or two for previews of links. */
  public String summary() {
    return summary(about().description(), title());
  }

  /** Whether search engines may list it. */
  public String robots() {
    return podcast.settings().listing().blocked() || !podcast.isPublic() ? "noindex" : "all";
  }

  public List<Funding> funding() {
    return podcast.settings().details().funding();
  }

  /** The element with the linked data. */
  public String linkedData() {
    ObjectNode data =
        LinkedData.of("PodcastSeries")
            .put("name", title())
            .put("url", address())
            .put("webFeed", feed())
            .put("description", summary())
            .put("inLanguage", language());
    data.putObject("author").put("@type", "Person").put("name", author());
    if (!cover().isEmpty()) {
      data.put("image", cover());
    }
    return LinkedData.element(data);
  }

  private PodcastSettings.About about() {
    return podcast.settings().about();
  }

  static String summary(@Nullable String description, String otherwise) {
    String text =
        description == null
            ? otherwise
            : ShowNotes.text(description).replaceAll("\\s+", " ").strip();
    return text.codePointCount(0, text.length()) <= SUMMARY
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SUMMARY)).strip() + "…";
  }
}
