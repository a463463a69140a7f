package io.streamcore.podcast.feed;

import io.streamcore.podcast.PodcastSettings;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that a feed says: its text is a function of this and of nothing else.
 *
 * @param guid {@code podcast:guid}
 * @param settings what the DJ has decided about the show
 * @param self the feed's own address
 * @param page the show's page here
 * @param imageUrl the cover
 * @param imageWidth of the cover in pixels; 0: not known
 * @param hubs where apps can ask to be told of changes (WebSub)
 * @param built when the feed changed last
 * @param live what is on air now; null: nothing
 * @param items latest publication first
 */
public record Channel(
    UUID guid,
    PodcastSettings settings,
    String self,
    String page,
    @Nullable String imageUrl,
    int imageWidth,
    List<String> hubs,
    Instant built,
    @Nullable LiveItem live,
    List<Item> items) {

  public Channel {
    hubs = List.copyOf(hubs);
    items = List.copyOf(items);
  }
}
