package io.streamcore.web.object;

import io.streamcore.media.Upload;
import io.streamcore.media.UploadKeys;
import io.streamcore.storage.ObjectKey;
import java.util.Locale;
import java.util.Optional;

/**
 * The objects of an upload that players ask for, by their paths below its address, such as {@code
 * /media/{upload_id}/}.
 *
 * <p>Only what the transcode job makes has a name here, the original has none; and since an {@link
 * ObjectKey} cannot climb, neither can a path.
 */
public final class MediaParts {

  private MediaParts() {}

  /** The object at a path, if there can be one. */
  public static Optional<ServedObject> of(Upload upload, String path) {
    return switch (path) {
      case "waveform.json" ->
          Optional.of(privately(UploadKeys.waveform(upload.id()), "application/json", false, true));
      case "cover" ->
          upload
              .coverPath()
              .map(ObjectKey::new)
              .map(key -> privately(key, imageType(key), false, false));
      default -> hls(UploadKeys.hls(upload.id()), path);
    };
  }

  private static Optional<ServedObject> hls(ObjectKey folder, String path) {
    ObjectKey key;
    try {
      key = folder.resolve(path);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    return switch (extension(path)) {
      case "m3u8" -> Optional.of(privately(key, "application/vnd.apple.mpegurl", false, true));
      case "aac" -> Optional.of(privately(key, "audio/aac", true, false));
      case "mp3" -> Optional.of(privately(key, "audio/mpeg", true, false));
      default -> Optional.empty();
    };
  }

  private static ServedObject privately(
      ObjectKey key, String contentType, boolean immutable, boolean text) {
    return new ServedObject(key, contentType, immutable, text, false);
  }

  private static String imageType(ObjectKey key) {
    return extension(key.value()).equals("png") ? "image/png" : "image/jpeg";
  }

  private static String extension(String path) {
    return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
