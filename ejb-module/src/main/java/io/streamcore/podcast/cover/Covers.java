package io.streamcore.podcast.cover;

import io.streamcore.media.Playback;
import io.streamcore.media.Upload;
import io.streamcore.media.picture.CoverImage;
import io.streamcore.media.picture.PictureShelf;
import io.streamcore.podcast.Moments;
import io.streamcore.podcast.Podcast;
import io.streamcore.podcast.PodcastStore;
import io.streamcore.podcast.Podcasts;
import io.streamcore.problem.Invalid;
import io.streamcore.problem.NotFound;
import io.streamcore.security.Caller;
import io.streamcore.storage.ObjectKey;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The facade of covers: each kept under a name of its bytes, so that apps notice another one. */
@Stateless
@PermitAll
public class Covers {

  /** The largest file that is taken. */
  public static final int MAX_BYTES = CoverImage.MAX_BYTES;

  @Inject private PodcastStore store;

  @Inject private Podcasts podcasts;

  @Inject private Playback playback;

  @Inject private PictureShelf shelf;

  /**
   * Gives a podcast a cover.
   *
   * @param file JPEG or PNG
   * @throws Invalid naming the rule of directories that it breaks
   */
  public Podcast put(Caller caller, UUID podcastId, byte[] file) {
    Podcast podcast = Podcasts.owned(caller, store.lock(podcastId), false);
    return keep(podcast, CoverImage.checked(file));
  }

  /**
   * Gives a podcast the cover of an upload, cut and resized.
   *
   * @throws Invalid if it is another's, or has none
   */
  public Podcast takeFrom(Caller caller, UUID podcastId, UUID uploadId) {
    Podcast podcast = Podcasts.owned(caller, store.lock(podcastId), false);
    ObjectKey key =
        upload(caller, podcast, uploadId)
            .flatMap(Upload::cover)
            .orElseThrow(
                () -> new Invalid("upload_id", "cover", "There is no such upload with a cover."));
    return keep(podcast, shelf.madeOf(key));
  }

  /**
   * Gives a podcast a cover made of any picture, cut and resized.
   *
   * @throws io.streamcore.problem.UnsupportedMedia if it is neither JPEG nor PNG
   */
  public void make(UUID podcastId, byte[] picture) {
    keep(store.lock(podcastId).orElseThrow(Podcasts::none), CoverImage.made(picture));
  }

  /** Takes a podcast's cover away. */
  public void remove(Caller caller, UUID podcastId) {
    Podcast podcast = Podcasts.owned(caller, store.lock(podcastId), false);
    Optional<String> before = podcast.coverPath();
    change(podcast, null);
    before.ifPresent(shelf::erase);
  }

  /**
   * The object of a cover.
   *
   * @param name the last part of its address
   * @throws NotFound if that is not the cover of a podcast that the viewer may know of
   */
  public ObjectKey find(Optional<Caller> viewer, UUID podcastId, String name) {
    return podcasts
        .find(viewer, podcastId)
        .coverPath()
        .map(ObjectKey::new)
        .filter(key -> key.equals(CoverKeys.folder(podcastId).resolve(name)))
        .orElseThrow(() -> new NotFound("There is no such cover."));
  }

  private Podcast keep(Podcast podcast, CoverImage cover) {
    ObjectKey key = shelf.keep(CoverKeys.folder(podcast.id()), "cover", cover);
    Optional<String> before = podcast.coverPath().filter(path -> !path.equals(key.value()));
    change(podcast, key.value());
    before.ifPresent(shelf::erase);
    return podcast;
  }

  private void change(Podcast podcast, @Nullable String path) {
    Instant now = Moments.now();
    podcast.cover(path, now);
    store.feedChanged(podcast.id(), now);
  }

  private Optional<Upload> upload(Caller caller, Podcast podcast, UUID uploadId) {
    try {
      return Optional.of(playback.open(Optional.of(caller), uploadId))
          .filter(it -> it.userId().equals(podcast.userId()));
    } catch (NotFound e) {
      return Optional.empty();
    }
  }
}
