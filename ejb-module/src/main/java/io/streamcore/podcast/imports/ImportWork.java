package io.streamcore.podcast.imports;

import io.streamcore.media.StoredOriginal;
import io.streamcore.podcast.Episode;
import io.streamcore.podcast.EpisodeIntake;
import io.streamcore.podcast.Podcast;
import io.streamcore.podcast.PodcastStore;
import io.streamcore.podcast.Podcasts;
import io.streamcore.podcast.cover.Covers;
import io.streamcore.podcast.feed.PodcastGuid;
import io.streamcore.podcast.foreign.ForeignFeed;
import io.streamcore.podcast.foreign.ForeignItem;
import io.streamcore.problem.NotFound;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The facade of imports, for the job that does them. Every call is one short transaction and may be
 * repeated: after a crash at whichever moment, the rows tell what is left, and nothing is made
 * twice.
 */
@Stateless
@PermitAll
public class ImportWork {

  @Inject private ImportStore store;

  @Inject private PodcastStore podcasts;

  @Inject private Podcasts shows;

  @Inject private EpisodeIntake episodes;

  @Inject private Covers covers;

  /**
   * An item that is to be done.
   *
   * @param userId who is going to own it
   */
  public record Task(UUID importId, UUID userId, int position, ForeignItem item) {}

  /**
   * An import.
   *
   * @throws NotFound if it is gone with its podcast or its user
   */
  public FeedImport find(UUID importId) {
    return store.find(importId).orElseThrow(ImportWork::gone);
  }

  /**
   * Puts a feed that was read on record: its podcast, new or the one from an earlier import, and
   * what is to be done of its items. Does nothing the second time.
   */
  public void plan(UUID importId, ForeignFeed feed) {
    FeedImport known = store.lock(importId).orElseThrow(ImportWork::gone);
    if (known.isPlanned()) {
      return;
    }
    UUID guid = feed.guid() == null ? PodcastGuid.of(known.feedUrl()) : feed.guid();
    UUID podcastId =
        store
            .podcastOf(known.userId(), known.feedUrl())
            .or(() -> store.podcastOf(known.userId(), guid))
            .orElseGet(
                () -> shows.create(known.userId(), UUID.randomUUID(), guid, feed.settings()).id());
    known.plan(podcastId, feed.imageUrl());
    Set<String> guids = new HashSet<>();
    for (int i = 0; i < feed.items().size(); i++) {
      store.add(planned(importId, podcastId, i, feed.items().get(i), guids));
    }
  }

  private ImportItem planned(
      UUID importId, UUID podcastId, int position, ForeignItem item, Set<String> guids) {
    ImportItem row = new ImportItem(importId, position, item);
    Optional<Episode> there = episodes.findByGuid(podcastId, item.guid());
    if (item.mediaUrl().isEmpty()) {
      row.fail("It has no sound.");
    } else if (!guids.add(item.guid())) {
      row.fail("Another item of the feed has the same guid.");
    } else {
      there.ifPresent(episode -> row.known(episode.id()));
    }
    return row;
  }

  /** The next item to be done; empty: all are. */
  public Optional<Task> next(UUID importId) {
    FeedImport feed = find(importId);
    return store
        .nextWaiting(importId)
        .map(row -> new Task(importId, feed.userId(), row.position(), row.item()));
  }

  /** Keeps a cover, cut and resized to what directories take. */
  public void cover(UUID importId, byte[] picture) {
    FeedImport feed = find(importId);
    covers.make(present(feed).id(), picture);
  }

  /** Notes what of the show itself could not be taken over. */
  public void remark(UUID importId, @Nullable String remark) {
    store.lock(importId).orElseThrow(ImportWork::gone).remark(remark);
  }

  /**
   * Makes an episode of an item whose sound has arrived: upload, its job, episode and transcripts
   * in one transaction. It is published when the upload is ready.
   *
   * @return false: it is none any more, and the original is nobody's
   * @throws NotFound if the podcast was deleted meanwhile
   */
  public boolean keep(Task task, StoredOriginal original, Extras extras) {
    FeedImport feed = store.lock(task.importId()).orElseThrow(ImportWork::gone);
    Podcast podcast = present(feed);
    ImportItem row =
        store
            .lock(task.importId(), task.position())
            .filter(it -> it.status() == ItemStatus.WAITING)
            .orElse(null);
    if (row == null) {
      return false;
    }
    feed.touch();
    Optional<Episode> there = episodes.findByGuid(podcast.id(), task.item().guid());
    if (there.isPresent()) {
      row.known(there.get().id());
      return false;
    }
    Episode episode = episodes.make(podcast, task.item(), original, extras.chapters());
    extras
        .transcripts()
        .forEach(
            it -> episodes.transcribe(podcast, episode, it.language(), it.format(), it.body()));
    row.done(episode.id(), extras.remark());
    return true;
  }

  /** Notes that an item cannot be an episode here. */
  public void refuse(Task task, String reason) {
    change(task, row -> row.fail(reason));
  }

  /** Notes that an item did not work out this time. */
  public void postpone(Task task, String reason) {
    change(task, row -> row.retryOrFail(reason));
  }

  private void change(Task task, Consumer<ImportItem> change) {
    store.lock(task.importId()).orElseThrow(ImportWork::gone).touch();
    store
        .lock(task.importId(), task.position())
        .filter(it -> it.status() == ItemStatus.WAITING)
        .ifPresent(change);
  }

  private Podcast present(FeedImport feed) {
    return feed.podcastId()
        .flatMap(podcasts::lock)
        .filter(podcast -> !podcast.isDeleted())
        .orElseThrow(() -> new NotFound("The podcast was deleted while it was being imported."));
  }

  private static NotFound gone() {
    return new NotFound("The import is gone.");
  }
}
