package io.streamcore.media;

import io.streamcore.identity.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A user's uploads in the export of all data, and their end with the user. */
@ApplicationScoped
public class UploadData implements PersonalData {

  @Inject private UploadStore store;

  @Inject private UploadRetention retention;

  /** An upload as it is exported. */
  public record Row(
      UUID uploadId,
      @Nullable String title,
      @Nullable String artist,
      String status,
      String originalFilename,
      String contentType,
      long sizeBytes,
      String sha256,
      @Nullable Double durationSeconds,
      @Nullable Double loudnessLufs,
      boolean normalize,
      Instant createdAt,
      @Nullable Instant completedAt,
      @Nullable Instant deletedAt) {

    static Row of(Upload upload) {
      return new Row(
          upload.id(),
          upload.title().orElse(null),
          upload.artist().orElse(null),
          upload.status().wireName(),
          upload.originalFilename(),
          upload.contentType(),
          upload.sizeBytes(),
          upload.sha256(),
          upload.durationSeconds().orElse(null),
          upload.loudnessLufs().orElse(null),
          upload.normalize(),
          upload.createdAt(),
          upload.completedAt().orElse(null),
          upload.deletedAt().orElse(null));
    }
  }

  @Override
  public String name() {
    return "uploads";
  }

  @Override
  public Stream<Row> rowsOf(UUID userId) {
    return store.ownedBy(userId).stream().filter(it -> !it.isErased()).map(Row::of);
  }

  @Override
  public void erase(UUID userId) {
    retention.eraseAllOf(userId);
  }
}
