package io.streamcore.podcast;

import io.streamcore.media.UploadRetention;
import io.streamcore.podcast.cover.CoverKeys;
import io.streamcore.storage.ErasureReceipt;
import io.streamcore.storage.ObjectStore;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The facade of forgetting: erases podcasts and episodes for good. Each call is small and may be
 * repeated; covers go before rows, so that nothing is left that no row knows of.
 */
@Stateless
@PermitAll
public class PodcastRetention {

  @PersistenceContext(unitName = "streamcore")
  private EntityManager em;

  @Inject private PodcastStore podcasts;

  @Inject private EpisodeStore episodes;

  @Inject private ObjectStore objects;

  /** Podcasts that are in the recycle bin longer than the retention time. */
  public List<UUID> expiredPodcasts(Instant now, int limit) {
    return podcasts.deletedBefore(now.minus(UploadRetention.RETENTION), limit);
  }

  /** Episodes that are in the recycle bin longer than the retention time. */
  public List<UUID> expiredEpisodes(Instant now, int limit) {
    return episodes.deletedBefore(now.minus(UploadRetention.RETENTION), limit);
  }

  /**
   * Erases a podcast for good with its episodes, if it still is in the recycle bin.
   *
   * @return the receipt; empty if it was restored or is gone
   * @throws UncheckedIOException if the object store does not answer; then no row has changed
   */
  public Optional<ErasureReceipt> erasePodcast(UUID id) {
    return podcasts.lock(id).filter(Podcast::isDeleted).map(this::erase);
  }

  /**
   * Erases an episode for good, if it still is in the recycle bin.
   *
   * @return the receipt; empty if it was restored or is gone
   */
  public Optional<ErasureReceipt> eraseEpisode(UUID id) {
    return episodes.lock(id).filter(Episode::isDeleted).map(this::erase);
  }

  /** Erases all podcasts of a user, whether deleted or not. */
  public int eraseAllOf(UUID userId) {
    List<Podcast> owned = podcasts.ownedBy(userId);
    owned.forEach(this::erase);
    return owned.size();
  }

  private ErasureReceipt erase(Podcast podcast) {
    try {
      int erased = objects.deleteAll(CoverKeys.folder(podcast.id()));
      ErasureReceipt receipt =
          new ErasureReceipt("podcast", podcast.id(), podcast.userId(), erased);
      em.persist(receipt);
      podcasts.remove(podcast);
      return receipt;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ErasureReceipt erase(Episode episode) {
    UUID owner = podcasts.find(episode.podcastId()).map(Podcast::userId).orElseThrow();
    ErasureReceipt receipt = new ErasureReceipt("episode", episode.id(), owner, 0);
    em.persist(receipt);
    episodes.remove(episode);
    return receipt;
  }
}
