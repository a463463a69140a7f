package io.streamcore.podcast;

import io.streamcore.podcast.feed.PodcastGuid;
import io.streamcore.problem.Conflict;
import io.streamcore.problem.Invalid;
import io.streamcore.problem.NotFound;
import io.streamcore.problem.PreconditionFailed;
import io.streamcore.problem.QuotaExceeded;
import io.streamcore.request.Page;
import io.streamcore.request.PageRequest;
import io.streamcore.request.Place;
import io.streamcore.security.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The facade of podcasts: everybody sees the public ones, owners and administrators change theirs.
 *
 * <p>A podcast that the viewer may not know of is {@link NotFound}.
 */
@Stateless
@PermitAll
public class Podcasts {

  private static final int MAX_PODCASTS = 1000;

  @Inject private PodcastStore store;

  @Inject private EpisodeStore episodes;

  @Inject private Instance<LinkedStreams> streams;

  @Inject private ShowAddresses addresses;

  /**
   * Makes a podcast; its feed's address and guid are decided here, for ever.
   *
   * @throws Invalid naming every field that breaks a rule
   */
  public Podcast create(Caller caller, PodcastSettings settings) {
    UUID id = UUID.randomUUID();
    return create(caller.userId(), id, PodcastGuid.of(addresses.ofHouse().feed(id)), settings);
  }

  /** Makes a podcast that had a feed elsewhere, whose guid goes with it. */
  public Podcast create(UUID ownerId, UUID id, UUID guid, PodcastSettings settings) {
    PodcastSettings checked = settings.checked();
    checkStream(ownerId, null, checked);
    if (store.ownedBy(ownerId).size() >= MAX_PODCASTS) {
      throw new QuotaExceeded(
          "You have %d podcasts, and may not have more.".formatted(MAX_PODCASTS));
    }
    Podcast podcast = new Podcast(id, ownerId, guid, checked, Moments.now());
    store.add(podcast);
    return podcast;
  }

  /**
   * One podcast.
   *
   * @param viewer who asks; empty: somebody not signed in
   */
  public Podcast find(Optional<Caller> viewer, UUID id) {
    Optional<Podcast> found = store.find(id).filter(it -> !it.isDeleted());
    boolean manages =
        found.flatMap(it -> viewer.filter(caller -> caller.mayManage(it.userId()))).isPresent();
    return found
        .filter(it -> manages || (it.isPublic() && store.isOwnerPresent(id)))
        .orElseThrow(Podcasts::none);
  }

  /** One podcast of the caller's own, or any for an administrator. */
  public Podcast manage(Caller caller, UUID id) {
    return owned(caller, store.find(id), false);
  }

  /** Podcasts that the viewer may know of, newest first. */
  public Page<Podcast> list(Optional<Caller> viewer, PodcastFilter filter, PageRequest page) {
    boolean all =
        viewer
            .filter(caller -> caller.isAdmin() || caller.userId().equals(filter.userId()))
            .isPresent();
    if (filter.deleted() && !all) {
      throw new Invalid("deleted", "own", "Only the own recycle bin can be seen: say mine=true.");
    }
    return Page.of(
        store.list(filter, !all, page),
        page,
        podcast -> new Place(podcast.createdAt(), podcast.id()));
  }

  /**
   * Makes a podcast what the settings say.
   *
   * @param version the version that the caller has seen; null: whatever there is
   * @throws PreconditionFailed if it has another by now
   */
  public Podcast change(Caller caller, UUID id, PodcastSettings settings, @Nullable Long version) {
    Podcast podcast = owned(caller, store.lock(id), false);
    if (version != null && version != podcast.version()) {
      throw new PreconditionFailed("The podcast has changed since you read it.");
    }
    PodcastSettings checked = settings.checked();
    checkStream(podcast.userId(), podcast.streamId().orElse(null), checked);
    Instant now = Moments.now();
    podcast.change(checked, now);
    store.feedChanged(id, now);
    return podcast;
  }

  /** Puts a podcast into the recycle bin, with its episodes; its feed is gone at once. */
  public void delete(Caller caller, UUID id) {
    owned(caller, store.lock(id), false).delete(Moments.now());
  }

  /**
   * Takes a podcast out of the recycle bin.
   *
   * @throws Conflict if it is not in there
   */
  public Podcast restore(Caller caller, UUID id) {
    Podcast podcast = owned(caller, store.lock(id), true);
    if (!podcast.isDeleted()) {
      throw new Conflict("The podcast is not deleted.");
    }
    Instant now = Moments.now();
    podcast.restore(now);
    store.feedChanged(id, now);
    return podcast;
  }

  /** All podcasts of the caller's own that are there, in the order in which they were made. */
  public List<Podcast> all(Caller caller) {
    return store.ownedBy(caller.userId()).stream().filter(it -> !it.isDeleted()).toList();
  }

  /** The number that the next episode gets unless it is given another. */
  public int nextNumber(UUID podcastId) {
    return episodes.nextNumber(podcastId);
  }

  private void checkStream(UUID ownerId, @Nullable UUID before, PodcastSettings settings) {
    UUID streamId = settings.listing().streamId();
    if (streamId == null || streamId.equals(before)) {
      return;
    }
    if (streams.stream().noneMatch(known -> known.isOwn(streamId, ownerId))) {
      throw new Invalid("stream_id", "own", "Must be a stream of the owner.");
    }
  }

  /** The podcast, if the caller manages it; otherwise there is none, or it is forbidden. */
  public static Podcast owned(Caller caller, Optional<Podcast> found, boolean evenDeleted) {
    Podcast podcast =
        found.filter(it -> evenDeleted || !it.isDeleted()).orElseThrow(Podcasts::none);
    caller.requireManage(podcast.userId(), "podcast");
    return podcast;
  }

  /** There is none that the caller may know of. */
  public static NotFound none() {
    return new NotFound("There is no such podcast.");
  }
}
