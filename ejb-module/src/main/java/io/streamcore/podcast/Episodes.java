package io.streamcore.podcast;

import io.streamcore.billing.Entitlement;
import io.streamcore.billing.Entitlements;
import io.streamcore.media.Upload;
import io.streamcore.media.UploadStatus;
import io.streamcore.media.Uploads;
import io.streamcore.media.remote.RemoteSound;
import io.streamcore.podcast.tag.SourceType;
import io.streamcore.problem.Conflict;
import io.streamcore.problem.Invalid;
import io.streamcore.problem.NotFound;
import io.streamcore.problem.PreconditionFailed;
import io.streamcore.request.Page;
import io.streamcore.request.PageRequest;
import io.streamcore.request.Place;
import io.streamcore.security.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The facade of episodes: everybody sees what is out in public podcasts, owners and administrators
 * see and change all of theirs.
 */
@Stateless
@PermitAll
public class Episodes {

  @Inject private PodcastStore podcasts;

  @Inject private EpisodeStore store;

  @Inject private Podcasts shows;

  @Inject private Uploads uploads;

  @Inject private Entitlements entitlements;

  /**
   * Makes an episode.
   *
   * @param remote what the server of external sound has said
   * @throws Invalid naming every field that breaks a rule
   * @throws Conflict if its number is taken, or it is to be published and its upload is not ready
   */
  public Episode create(
      Caller caller, UUID podcastId, EpisodeSettings settings, @Nullable RemoteSound remote) {
    // the lock lets one after the other ask for the next number
    Podcast podcast = Podcasts.owned(caller, podcasts.lock(podcastId), false);
    UUID id = UUID.randomUUID();
    return create(podcast, id, id.toString(), settings, remote);
  }

  /** Makes an episode that had a guid elsewhere, which it keeps. */
  public Episode create(
      Podcast podcast,
      UUID id,
      String guid,
      EpisodeSettings settings,
      @Nullable RemoteSound remote) {
    Instant now = Moments.now();
    EpisodeSettings checked = settings.checked();
    RemoteSound sound = sound(checked, Optional.ofNullable(remote));
    int number = number(podcast, checked);
    Episode episode =
        new Episode(id, podcast.id(), guid, checked, number, seconds(podcast, checked), now);
    episode.describe(sound);
    store.add(episode);
    podcasts.feedChanged(podcast.id(), now);
    return episode;
  }

  /**
   * One episode.
   *
   * @param viewer who asks; empty: somebody not signed in
   * @throws NotFound if there is none that the viewer may know of
   */
  public Episode find(Optional<Caller> viewer, UUID podcastId, UUID id) {
    Episode episode = visible(viewer, id);
    if (!episode.podcastId().equals(podcastId)) {
      throw none();
    }
    return episode;
  }

  /** One episode, for who knows its id alone. */
  public Episode visible(Optional<Caller> viewer, UUID id) {
    Episode episode = store.find(id).filter(it -> !it.isDeleted()).orElseThrow(Episodes::none);
    Podcast podcast = found(viewer, episode.podcastId());
    if (!episode.isOut(Instant.now()) && !manages(viewer, podcast)) {
      throw none();
    }
    return episode;
  }

  /**
   * One episode, for hearing it.
   *
   * @throws io.streamcore.problem.PaymentRequired if it has to be bought first
   */
  public Episode audible(Optional<Caller> viewer, UUID id) {
    Episode episode = visible(viewer, id);
    Podcast podcast = found(viewer, episode.podcastId());
    if ((episode.isMonetized() || podcast.isMonetized()) && !manages(viewer, podcast)) {
      entitlements.require(viewer, Entitlement.PODCAST_ACCESS, "This episode is for subscribers.");
    }
    return episode;
  }

  /** An episode of a podcast that is out, whoever may hear it. */
  public Optional<Episode> out(UUID podcastId, UUID id) {
    return store.find(id).filter(it -> it.podcastId().equals(podcastId) && it.isOut(Instant.now()));
  }

  /** Episodes of a podcast that the viewer may know of, latest publication first. */
  public Page<Episode> list(
      Optional<Caller> viewer, UUID podcastId, EpisodeFilter filter, PageRequest page) {
    boolean all = manages(viewer, shows.find(viewer, podcastId));
    if (filter.deleted() && !all) {
      throw new Invalid("deleted", "own", "Only the own recycle bin can be seen.");
    }
    EpisodeFilter allowed =
        new EpisodeFilter(filter.season(), filter.text(), filter.out() || !all, filter.deleted());
    return Page.of(
        store.list(podcastId, allowed, Instant.now(), page),
        page,
        episode -> new Place(episode.publicationDate(), episode.id()));
  }

  /**
   * Makes an episode what the settings say.
   *
   * @param remote what the server of external sound has said; not needed where that stays
   * @param version the version that the caller has seen; null: whatever there is
   * @throws PreconditionFailed if it has another by now
   * @throws Conflict if its number is taken, or it is to be published and its upload is not ready
   */
  public Episode change(
      Caller caller,
      UUID podcastId,
      UUID id,
      EpisodeSettings settings,
      @Nullable RemoteSound remote,
      @Nullable Long version) {
    Podcast podcast = Podcasts.owned(caller, podcasts.lock(podcastId), false);
    Episode episode = in(podcastId, store.lock(id), false);
    if (version != null && version != episode.version()) {
      throw new PreconditionFailed("The episode has changed since you read it.");
    }
    Instant now = Moments.now();
    EpisodeSettings checked = settings.checked();
    RemoteSound sound = sound(checked, Optional.ofNullable(remote).or(episode::remoteSound));
    episode.change(checked, number(podcast, checked), seconds(podcast, checked), now);
    episode.describe(sound);
    store.flush();
    podcasts.feedChanged(podcastId, now);
    return episode;
  }

  /** Puts an episode into the recycle bin; it keeps its number. */
  public void delete(Caller caller, UUID podcastId, UUID id) {
    Podcasts.owned(caller, podcasts.lock(podcastId), false);
    Instant now = Moments.now();
    in(podcastId, store.lock(id), false).delete(now);
    podcasts.feedChanged(podcastId, now);
  }

  /**
   * Takes an episode out of the recycle bin.
   *
   * @throws Conflict if it is not in there
   */
  public Episode restore(Caller caller, UUID podcastId, UUID id) {
    Podcasts.owned(caller, podcasts.lock(podcastId), false);
    Episode episode = in(podcastId, store.lock(id), true);
    if (!episode.isDeleted()) {
      throw new Conflict("The episode is not deleted.");
    }
    Instant now = Moments.now();
    episode.restore(now);
    podcasts.feedChanged(podcastId, now);
    return episode;
  }

  private int number(Podcast podcast, EpisodeSettings settings) {
    Integer wanted = settings.placing().number();
    return wanted == null ? store.nextNumber(podcast.id()) : wanted;
  }

  /** How long it plays; 0: not known yet. */
  private int seconds(Podcast podcast, EpisodeSettings settings) {
    if (settings.source().type() == SourceType.EXTERNAL) {
      Integer told = settings.source().durationSeconds();
      return told == null ? 0 : told;
    }
    return upload(podcast, settings)
        .durationSeconds()
        .map(exact -> (int) Math.round(exact))
        .orElse(0);
  }

  private Upload upload(Podcast podcast, EpisodeSettings settings) {
    UUID uploadId = settings.source().uploadId();
    Upload upload =
        Optional.ofNullable(uploadId)
            .flatMap(uploads::source)
            .filter(it -> it.userId().equals(podcast.userId()))
            .orElseThrow(
                () -> new Invalid("upload_id", "own", "Must be an upload of the podcast's owner."));
    if (settings.placing().published() && upload.status() != UploadStatus.READY) {
      throw new Conflict(
          "upload_id", "ready", "An episode can be published when its upload is ready.");
    }
    return upload;
  }

  /**
   * What is known of the sound elsewhere; null: it is in the house.
   *
   * @param known as it was just told, or as it was before
   */
  private static @Nullable RemoteSound sound(
      EpisodeSettings settings, Optional<RemoteSound> known) {
    String url = settings.source().mediaUrl();
    if (url == null) {
      return null;
    }
    return known
        .filter(sound -> sound.url().equals(url))
        .orElseThrow(() -> new Invalid("media_url", "reachable", "Nobody has looked there yet."));
  }

  private Podcast found(Optional<Caller> viewer, UUID podcastId) {
    try {
      return shows.find(viewer, podcastId);
    } catch (NotFound e) {
      throw none();
    }
  }

  private static boolean manages(Optional<Caller> viewer, Podcast podcast) {
    return viewer.filter(caller -> caller.mayManage(podcast.userId())).isPresent();
  }

  /** The episode, if it is of that podcast. */
  public static Episode in(UUID podcastId, Optional<Episode> found, boolean evenDeleted) {
    return found
        .filter(it -> it.podcastId().equals(podcastId))
        .filter(it -> evenDeleted || !it.isDeleted())
        .orElseThrow(Episodes::none);
  }

  static NotFound none() {
    return new NotFound("There is no such episode.");
  }
}
