package io.streamcore.viewing;

import io.streamcore.identity.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A user's profiles, in the export of all my data. */
@ApplicationScoped
class ProfileData implements PersonalData {

  @Inject private ProfileStore store;

  /** A profile as it is exported. */
  public record Row(
      UUID profileId,
      String name,
      Avatar avatar,
      boolean isChild,
      Instant createdAt,
      @Nullable Instant deletedAt) {}

  @Override
  public String name() {
    return "profiles";
  }

  @Override
  public Stream<Row> rowsOf(UUID userId) {
    return store.allOf(userId).stream()
        .map(
            it ->
                new Row(
                    it.id(),
                    it.name(),
                    it.avatar(),
                    it.isChild(),
                    it.createdAt(),
                    it.deletedAt().orElse(null)));
  }
}
