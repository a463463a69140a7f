package io.streamcore.media;

import io.streamcore.storage.ObjectKey;
import java.util.UUID;

/**
 * Where the objects of an upload live: the original in its owner's folder, everything made from it
 * in a folder of its own, so that the second can be served and erased without touching the first.
 */
public final class UploadKeys {

  private static final ObjectKey AUDIO = new ObjectKey("uploads/audio");

  private UploadKeys() {}

  /** The folder that holds the original alone: {@code uploads/audio/{user_id}/{upload_id}}. */
  public static ObjectKey originalFolder(UUID userId, UUID uploadId) {
    return AUDIO.resolve(userId + "/" + uploadId);
  }

  /** The bytes as they arrived: {@code uploads/audio/{user_id}/{upload_id}/original.<ext>}. */
  public static ObjectKey original(UUID userId, UUID uploadId, String extension) {
    return originalFolder(userId, uploadId).resolve("original." + extension);
  }

  /** The folder of everything made from the original: {@code uploads/audio/{upload_id}}. */
  public static ObjectKey made(UUID uploadId) {
    return AUDIO.resolve(uploadId.toString());
  }

  /** The folder of playlists and segments: {@code uploads/audio/{upload_id}/hls}. */
  public static ObjectKey hls(UUID uploadId) {
    return made(uploadId).resolve("hls");
  }

  /** The peaks for drawing: {@code uploads/audio/{upload_id}/waveform.json}. */
  public static ObjectKey waveform(UUID uploadId) {
    return made(uploadId).resolve("waveform.json");
  }

  /** The cover: {@code uploads/audio/{upload_id}/cover.<jpg|png>}. */
  public static ObjectKey cover(UUID uploadId, String extension) {
    return made(uploadId).resolve("cover." + extension);
  }
}
