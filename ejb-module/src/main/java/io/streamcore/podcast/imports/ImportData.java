package io.streamcore.podcast.imports;

import io.streamcore.identity.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A user's imports in the export of all data; their rows end with the user's. */
@ApplicationScoped
public class ImportData implements PersonalData {

  @Inject private ImportStore store;

  /** An import as it is exported. */
  public record Row(UUID importId, String feedUrl, @Nullable UUID podcastId, Instant createdAt) {}

  @Override
  public String name() {
    return "podcast_imports";
  }

  @Override
  public Stream<Row> rowsOf(UUID userId) {
    return store.of(userId, Integer.MAX_VALUE).stream()
        .map(it -> new Row(it.id(), it.feedUrl(), it.podcastId().orElse(null), it.createdAt()));
  }
}
