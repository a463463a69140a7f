package io.streamcore.podcast.foreign;

import io.streamcore.podcast.PodcastSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The feed of another platform, in our words and within our bounds.
 *
 * @param guid {@code podcast:guid}; null: it has none
 * @param locked whether it must not be imported ({@code podcast:locked})
 * @param settings what it says of the show
 * @param imageUrl its cover
 * @param items in the order of the feed, each with the number that it is going to have
 */
public record ForeignFeed(
    @Nullable UUID guid,
    boolean locked,
    PodcastSettings settings,
    @Nullable String imageUrl,
    List<ForeignItem> items) {

  /** More than apps read. */
  public static final int MAX_ITEMS = 5_000;

  /** Large shows with notes of a page each have a tenth of it. */
  public static final int MAX_BYTES = 32 << 20;

  public ForeignFeed {
    items = List.copyOf(items);
  }

  /**
   * Reads a feed.
   *
   * @param contentType as the server said; null: it did not
   * @throws BadFeed saying what is wrong with it
   */
  public static ForeignFeed read(byte[] bytes, @Nullable String contentType) throws BadFeed {
    List<XmlNode> head = new ArrayList<>();
    List<ForeignItem> items = new ArrayList<>();
    FeedXml.read(
        FeedBytes.text(bytes, contentType),
        part -> {
          if (!part.name().equals("item")) {
            if (head.size() < MAX_ITEMS) {
              head.add(part);
            }
          } else if (items.size() <= MAX_ITEMS) {
            items.add(ItemReading.of(part));
          }
        });
    if (items.size() > MAX_ITEMS) {
      throw new BadFeed("The feed has more than %d items.".formatted(MAX_ITEMS));
    }
    return new ShowReading(head).feed(numbered(items));
  }

  /**
   * Our numbers are unique in a show. Where the feed's own are, they stay, and what has none
   * follows them; where they are not, as with seasons that begin anew, all are counted by their
   * date.
   */
  static List<ForeignItem> numbered(List<ForeignItem> items) {
    Set<Integer> taken = new HashSet<>();
    boolean unique =
        items.stream()
            .map(ForeignItem::number)
            .allMatch(number -> number == null || taken.add(number));
    int next = unique ? taken.stream().mapToInt(Integer::intValue).max().orElse(0) + 1 : 1;
    List<Integer> order = new ArrayList<>();
    for (int i = items.size() - 1; i >= 0; i--) {
      order.add(i); // feeds begin with the latest; what has no date keeps that order
    }
    order.sort(
        Comparator.comparing(i -> String.valueOf(items.get(i).published()))); // ISO 8601 sorts
    List<ForeignItem> numbered = new ArrayList<>(items);
    for (int i : order) {
      if (!unique || items.get(i).number() == null) {
        numbered.set(i, items.get(i).withNumber(next++));
      }
    }
    return numbered;
  }
}
