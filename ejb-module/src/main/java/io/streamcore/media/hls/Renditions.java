package io.streamcore.media.hls;

import io.streamcore.media.Upload;
import io.streamcore.media.UploadKeys;
import io.streamcore.media.UploadStatus;
import io.streamcore.problem.Unavailable;
import io.streamcore.storage.ObjectKey;
import io.streamcore.storage.ObjectStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The playlists of uploads that are ready, read from the object store and kept for a while: they
 * never change any more. Safe for use by many threads.
 */
@ApplicationScoped
public class Renditions {

  /** Characters that are kept; a playlist of an hour has 20,000. */
  private static final long MAX_CHARACTERS = 8 << 20;

  /** A day of six-second segments is half a megabyte. */
  private static final int MAX_PLAYLIST = 4 << 20;

  private final Map<ObjectKey, String> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long characters;

  @Inject private ObjectStore objects;

  /**
   * The ladder of an upload; empty if it is not whole yet.
   *
   * @throws Unavailable if the object store does not answer
   */
  public Optional<PublishedLadder> ladder(Upload upload) {
    return upload.status() == UploadStatus.READY && !upload.isDeleted()
        ? Optional.of(PublishedLadder.of(read(upload, Playlists.MASTER)))
        : Optional.empty();
  }

  /** The segments of a rung, in order. */
  public List<PublishedLadder.Part> parts(Upload upload, PublishedLadder.Rung rung) {
    return PublishedLadder.parts(read(upload, rung.playlist()));
  }

  private String read(Upload upload, String playlist) {
    ObjectKey key = UploadKeys.hls(upload.id()).resolve(playlist);
    String known = find(key);
    if (known != null) {
      return known;
    }
    try (InputStream in = objects.open(key, 0, MAX_PLAYLIST)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      keep(key, text);
      return text;
    } catch (IOException e) {
      throw new Unavailable("The object store does not answer.");
    }
  }

  private synchronized @Nullable String find(ObjectKey key) {
    return kept.get(key);
  }

  private synchronized void keep(ObjectKey key, String text) {
    if (kept.put(key, text) == null) {
      characters += text.length();
    }
    var oldest = kept.entrySet().iterator();
    while (characters > MAX_CHARACTERS && oldest.hasNext()) {
      characters -= oldest.next().getValue().length();
      oldest.remove();
    }
  }
}
