package io.streamcore.podcast.cover;

import io.streamcore.media.Playback;
import io.streamcore.media.Upload;
import io.streamcore.podcast.Moments;
import io.streamcore.podcast.Podcast;
import io.streamcore.podcast.PodcastStore;
import io.streamcore.podcast.Podcasts;
import io.streamcore.problem.Invalid;
import io.streamcore.problem.NotFound;
import io.streamcore.problem.Unavailable;
import io.streamcore.security.Caller;
import io.streamcore.storage.ObjectKey;
import io.streamcore.storage.ObjectStore;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The facade of covers: each kept under a name of its bytes, so that apps notice another one. */
@Stateless
@PermitAll
public class Covers {

  /** The largest file that is taken. */
  public static final int MAX_BYTES = CoverImage.MAX_BYTES;

  private static final int NAME_BYTES = 8;

  @Inject private PodcastStore store;

  @Inject private Podcasts podcasts;

  @Inject private Playback playback;

  @Inject private ObjectStore objects;

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
    try (InputStream in = objects.open(key, 0, MAX_BYTES)) {
      return keep(podcast, CoverImage.made(in.readAllBytes()));
    } catch (IOException e) {
      throw new Unavailable("The object store does not answer.");
    }
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
    before.ifPresent(this::erase);
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
    ObjectKey key =
        CoverKeys.cover(podcast.id(), digest(cover.bytes()), cover.width(), cover.extension());
    String type = cover.extension().equals("png") ? "image/png" : "image/jpeg";
    try {
      objects.put(key, new ByteArrayInputStream(cover.bytes()), cover.bytes().length, type);
    } catch (IOException e) {
      throw new Unavailable("The object store does not answer.");
    }
    Optional<String> before = podcast.coverPath().filter(path -> !path.equals(key.value()));
    change(podcast, key.value());
    before.ifPresent(this::erase);
    return podcast;
  }

  private void change(Podcast podcast, @Nullable String path) {
    Instant now = Moments.now();
    podcast.cover(path, now);
    store.feedChanged(podcast.id(), now);
  }

  private void erase(String path) {
    try {
      objects.delete(new ObjectKey(path));
    } catch (IOException e) {
      throw new Unavailable("The object store does not answer.");
    }
  }

  private Optional<Upload> upload(Caller caller, Podcast podcast, UUID uploadId) {
    try {
      return Optional.of(playback.open(Optional.of(caller), uploadId))
          .filter(it -> it.userId().equals(podcast.userId()));
    } catch (NotFound e) {
      return Optional.empty();
    }
  }

  private static String digest(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(Arrays.copyOf(hash, NAME_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
