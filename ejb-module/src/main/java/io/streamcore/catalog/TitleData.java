package io.streamcore.catalog;

import io.streamcore.identity.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The titles that a user has added, in the export of all my data, and their end with the user. */
@ApplicationScoped
class TitleData implements PersonalData {

  @Inject private TitleStore store;

  @Inject private TitleRetention retention;

  /** A title as it is exported. */
  public record Row(
      UUID contentId,
      String title,
      @Nullable String description,
      TitleType type,
      @Nullable UUID uploadId,
      @Nullable UUID parentId,
      int minAge,
      boolean monetizationEnabled,
      Instant createdAt,
      @Nullable Instant deletedAt) {

    static Row of(Title title) {
      return new Row(
          title.id(),
          title.title(),
          title.description().orElse(null),
          title.type(),
          title.uploadId().orElse(null),
          title.parentId().orElse(null),
          title.minAge(),
          title.isMonetized(),
          title.createdAt(),
          title.deletedAt().orElse(null));
    }
  }

  @Override
  public String name() {
    return "content";
  }

  @Override
  public Stream<Row> rowsOf(UUID userId) {
    return store.ownedBy(userId).stream().map(Row::of);
  }

  @Override
  public void erase(UUID userId) {
    retention.eraseAllOf(userId);
  }
}
