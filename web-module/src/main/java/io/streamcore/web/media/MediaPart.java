package io.streamcore.web.media;

import io.streamcore.media.Upload;
import io.streamcore.media.UploadKeys;
import io.streamcore.storage.ObjectKey;
import java.util.Locale;
import java.util.Optional;

/**
 * One object of an upload that players ask for, by its path below {@code /media/{upload_id}/}.
 *
 * <p>Only what the transcode job makes has a name here, the original has none; and since an {@link
 * ObjectKey} cannot climb, neither can a path.
 *
 * @param contentType what the bytes are
 * @param immutable whether the bytes never change under this path
 * @param text whether the bytes are worth compressing
 */
record MediaPart(ObjectKey key, String contentType, boolean immutable, boolean text) {

  /** The object at a path, if there can be one. */
  static Optional<MediaPart> of(Upload upload, String path) {
    return switch (path) {
      case "waveform.json" ->
          Optional.of(
              new MediaPart(UploadKeys.waveform(upload.id()), "application/json", false, true));
      case "cover" ->
          upload
              .coverPath()
              .map(ObjectKey::new)
              .map(key -> new MediaPart(key, imageType(key), false, false));
      default -> hls(UploadKeys.hls(upload.id()), path);
    };
  }

  private static Optional<MediaPart> hls(ObjectKey folder, String path) {
    ObjectKey key;
    try {
      key = folder.resolve(path);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    return switch (extension(path)) {
      case "m3u8" -> Optional.of(new MediaPart(key, "application/vnd.apple.mpegurl", false, true));
      case "aac" -> Optional.of(new MediaPart(key, "audio/aac", true, false));
      case "mp3" -> Optional.of(new MediaPart(key, "audio/mpeg", true, false));
      default -> Optional.empty();
    };
  }

  private static String imageType(ObjectKey key) {
    return extension(key.value()).equals("png") ? "image/png" : "image/jpeg";
  }

  private static String extension(String path) {
    return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
