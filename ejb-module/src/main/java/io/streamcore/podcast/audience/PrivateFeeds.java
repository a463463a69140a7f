package io.streamcore.podcast.audience;

import io.streamcore.billing.Entitlement;
import io.streamcore.billing.Entitlements;
import io.streamcore.podcast.Episode;
import io.streamcore.podcast.Episodes;
import io.streamcore.podcast.Feeds;
import io.streamcore.podcast.Podcast;
import io.streamcore.podcast.Podcasts;
import io.streamcore.podcast.feed.RenderedFeed;
import io.streamcore.problem.Checks;
import io.streamcore.problem.NotFound;
import io.streamcore.security.Caller;
import io.streamcore.security.OpaqueToken;
import io.streamcore.storage.ObjectKey;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The facade of private feeds: who has the address of one needs no sign-in, as podcast apps have
 * none. What is sold is in the feeds that the show's maker gave, and in those of subscribers for as
 * long as their subscription opens it: both are decided here, with every request.
 */
@Stateless
@PermitAll
public class PrivateFeeds {

  private static final int MAX_LISTED = 1_000;
  private static final Duration NOTED = Duration.ofMinutes(1);

  @Inject private PrivateFeedStore store;

  @Inject private Podcasts podcasts;

  @Inject private Episodes episodes;

  @Inject private Feeds feeds;

  @Inject private Entitlements entitlements;

  /**
   * A feed that was just given.
   *
   * @param token in its address; it is not known again
   */
  public record Given(PrivateFeed feed, String token) {}

  /** Gives somebody a feed of one's own show, with all that is in it. */
  public Given give(Caller caller, UUID podcastId, String label) {
    Podcast podcast = podcasts.manage(caller, podcastId);
    Checks checks = new Checks();
    String name = checks.required("label", label, PrivateFeed.MAX_LABEL);
    checks.pass();
    OpaqueToken token = OpaqueToken.create();
    PrivateFeed feed = new PrivateFeed(podcast.id(), null, name, token.hash());
    store.add(feed);
    return new Given(feed, token.value());
  }

  /**
   * Gives a subscriber a feed of a show that is sold.
   *
   * @throws io.streamcore.problem.PaymentRequired without a subscription that opens podcasts
   */
  public Given subscribe(Caller caller, UUID podcastId) {
    Podcast podcast = podcasts.find(Optional.of(caller), podcastId);
    if (!caller.mayManage(podcast.userId())) {
      entitlements.require(
          Optional.of(caller), Entitlement.PODCAST_ACCESS, "This feed is for subscribers.");
    }
    OpaqueToken token = OpaqueToken.create();
    PrivateFeed feed = new PrivateFeed(podcast.id(), caller.userId(), "Subscriber", token.hash());
    store.add(feed);
    return new Given(feed, token.value());
  }

  /** The private feeds of one's own show, latest first; the revoked ones, too. */
  public List<PrivateFeed> list(Caller caller, UUID podcastId) {
    return store.of(podcasts.manage(caller, podcastId).id(), MAX_LISTED);
  }

  /** Takes a feed of one's own show back: its address leads nowhere from now on. */
  public void revoke(Caller caller, UUID podcastId, UUID id) {
    Podcast podcast = podcasts.manage(caller, podcastId);
    store
        .find(id)
        .filter(it -> it.podcastId().equals(podcast.id()) && it.revokedAt().isEmpty())
        .orElseThrow(PrivateFeeds::none)
        .revoke();
  }

  /** The feed of a token. */
  public RenderedFeed render(String token) {
    PrivateFeed feed = open(token);
    Instant now = Instant.now();
    store.used(feed.id(), now, now.minus(NOTED));
    return feeds.renderPrivately(feed.id(), feed.podcastId(), token, opensAll(feed));
  }

  /**
   * An episode that is out, for who has the token of a feed in which it is.
   *
   * @throws NotFound if it is in no feed of this token
   */
  public Episode episode(String token, UUID episodeId) {
    PrivateFeed feed = open(token);
    Podcast podcast = feeds.present(feed.podcastId());
    return episodes
        .out(podcast.id(), episodeId)
        .filter(it -> opensAll(feed) || !(it.isMonetized() || podcast.isMonetized()))
        .orElseThrow(PrivateFeeds::none);
  }

  /**
   * The cover of a show, for who has the token of one of its feeds.
   *
   * @param name the last part of its address
   */
  public ObjectKey cover(String token, String name) {
    Podcast podcast = feeds.present(open(token).podcastId());
    return podcast
        .coverPath()
        .filter(path -> path.endsWith("/" + name))
        .map(ObjectKey::new)
        .orElseThrow(PrivateFeeds::none);
  }

  private PrivateFeed open(String token) {
    return store.findByHash(OpaqueToken.hash(token)).orElseThrow(PrivateFeeds::none);
  }

  private boolean opensAll(PrivateFeed feed) {
    return feed.userId()
        .map(user -> entitlements.opens(user, Entitlement.PODCAST_ACCESS))
        .orElse(true);
  }

  private static NotFound none() {
    return new NotFound("There is no such feed.");
  }
}
