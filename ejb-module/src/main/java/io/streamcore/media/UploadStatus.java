package io.streamcore.media;

import java.util.Locale;

/** How far an upload is on its way to being heard. Wire and database name: lower case. */
public enum UploadStatus {
  /** Its transcode job is queued or running. */
  PROCESSING,
  /** Its full ladder is published. */
  READY,
  /** Its transcode job gave up; the row tells a DJ why. */
  FAILED;

  /** The status' name in the database and on the wire. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The status of a wire name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static UploadStatus of(String wireName) {
    for (UploadStatus status : values()) {
      if (status.wireName().equals(wireName)) {
        return status;
      }
    }
    throw new IllegalArgumentException("no such upload status: " + wireName);
  }
}
