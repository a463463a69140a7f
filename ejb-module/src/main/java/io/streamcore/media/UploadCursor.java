package io.streamcore.media;

import java.time.Instant;
import java.util.UUID;

/** A place in a list of uploads, newest first. */
public record UploadCursor(Instant createdAt, UUID id) {

  /** The place just behind this upload. */
  public static UploadCursor behind(Upload upload) {
    return new UploadCursor(upload.createdAt(), upload.id());
  }
}
