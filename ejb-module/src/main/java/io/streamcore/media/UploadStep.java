package io.streamcore.media;

import java.util.Locale;

/** What the transcode job is doing with an upload, in order. Wire name: lower case. */
public enum UploadStep {
  QUEUED,
  PROBE,
  PREVIEW,
  MEASURE,
  PLAN,
  ENCODE,
  PACKAGE,
  PUBLISH,
  DONE,
  /** An operator has halted the job; it can go on where it was. */
  STOPPED;

  /** The step's name in the database and on the wire. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The step of a wire name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static UploadStep of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
