package io.streamcore.podcast;

import io.streamcore.podcast.announce.Hubs;
import io.streamcore.podcast.cover.CoverKeys;
import io.streamcore.podcast.feed.Addresses;
import io.streamcore.podcast.feed.Channel;
import io.streamcore.podcast.feed.FeedCache;
import io.streamcore.podcast.feed.FeedText;
import io.streamcore.podcast.feed.Item;
import io.streamcore.podcast.feed.LiveItem;
import io.streamcore.podcast.feed.RenderedFeed;
import io.streamcore.problem.NotFound;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The facade of feeds: each is rendered once per version, and looked up by one query after that.
 *
 * <p>What everybody may hear is in it, and nothing else; a private podcast has no feed.
 */
@Stateless
@PermitAll
public class Feeds {

  @Inject private PodcastStore podcasts;

  @Inject private FeedItems items;

  @Inject private FeedCache cache;

  @Inject private ShowAddresses showAddresses;

  @Inject private Hubs hubs;

  /** All that a rendered feed depends on. */
  private record Version(
      String base, long revision, @Nullable Instant latest, @Nullable LiveItem live) {}

  /**
   * A feed.
   *
   * @param movedTo where the show is now; null: here
   */
  public record Found(RenderedFeed feed, @Nullable String movedTo) {}

  /**
   * The feed of a podcast, with all that is out at this moment.
   *
   * @throws NotFound if it has none for everybody
   */
  public Found render(UUID podcastId) {
    Addresses addresses = showAddresses.of(podcastId);
    Podcast podcast = podcasts.findPublic(podcastId).orElseThrow(Podcasts::none);
    Instant now = Instant.now();
    LiveItem live = items.live(podcast, addresses);
    // a publication date that has come is a change, too, though nobody has written anything
    Instant latest = items.latest(podcastId, now);
    Version version = new Version(addresses.base(), podcast.feedRevision(), latest, live);
    RenderedFeed feed =
        cache.get(podcastId, version, () -> rendered(podcast, addresses, now, latest, live, false));
    return new Found(feed, podcast.newFeedUrl().orElse(null));
  }

  /**
   * The same for one subscriber, below addresses that hold the subscriber's token.
   *
   * @param feedId of the subscriber's feed
   * @param sold whether what has to be paid for is in it
   */
  public RenderedFeed renderPrivately(UUID feedId, UUID podcastId, String token, boolean sold) {
    Podcast podcast = present(podcastId);
    // not under a name of the show's own: the address has to outlive that
    Addresses addresses = showAddresses.ofHouse().privately(token);
    Instant now = Instant.now();
    Instant latest = items.latestOfAll(podcastId, now);
    PrivateVersion version =
        new PrivateVersion(addresses.base(), podcast.feedRevision(), latest, sold);
    return cache.get(feedId, version, () -> rendered(podcast, addresses, now, latest, null, sold));
  }

  /** All that a rendered feed of one subscriber depends on. */
  private record PrivateVersion(
      String base, long revision, @Nullable Instant latest, boolean sold) {}

  /**
   * A podcast that is there, and its owner, too, whoever may know of it.
   *
   * @throws NotFound if it is not
   */
  public Podcast present(UUID podcastId) {
    return podcasts
        .find(podcastId)
        .filter(it -> !it.isDeleted() && podcasts.isOwnerPresent(podcastId))
        .orElseThrow(Podcasts::none);
  }

  private RenderedFeed rendered(
      Podcast podcast,
      Addresses addresses,
      Instant now,
      @Nullable Instant latest,
      @Nullable LiveItem live,
      boolean sold) {
    Instant changed = podcast.feedChangedAt();
    Instant built = latest != null && latest.isAfter(changed) ? latest : changed;
    Instant modified = built.truncatedTo(ChronoUnit.SECONDS);
    String cover = podcast.coverPath().orElse(null);
    List<Item> out =
        podcast.isMonetized() && !sold ? List.of() : items.of(podcast.id(), addresses, now, sold);
    return RenderedFeed.of(
        FeedText.of(
            new Channel(
                podcast.guid(),
                addresses.isPrivate() ? podcast.settings().privately() : podcast.settings(),
                addresses.feed(podcast.id()),
                addresses.show(podcast.id()),
                cover == null
                    ? podcast.settings().about().imageUrl()
                    : addresses.cover(podcast.id(), cover),
                cover == null ? 0 : CoverKeys.width(cover),
                addresses.isPrivate() ? List.of() : hubs.addresses(),
                modified,
                live,
                out)),
        modified);
  }
}
