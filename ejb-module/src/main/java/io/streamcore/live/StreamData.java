package io.streamcore.live;

import io.streamcore.identity.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A user's live streams in the export of all my data, and their end with the user. */
@ApplicationScoped
class StreamData implements PersonalData {

  @Inject private StreamStore store;

  @Inject private StreamRetention retention;

  /** A stream as it is exported: without its key. */
  public record Row(
      UUID streamId,
      StreamSettings.About about,
      StreamSettings.Access access,
      StreamSettings.Ingest ingest,
      StreamSettings.Fallback fallback,
      StreamSettings.Limits limits,
      Instant createdAt,
      @Nullable Instant deletedAt) {

    static Row of(Stream stream) {
      return new Row(
          stream.id(),
          stream.about(),
          stream.access(),
          stream.ingest(),
          stream.fallback(),
          stream.limits(),
          stream.createdAt(),
          stream.deletedAt().orElse(null));
    }
  }

  @Override
  public String name() {
    return "streams";
  }

  @Override
  public java.util.stream.Stream<Row> rowsOf(UUID userId) {
    return store.ownedBy(userId).stream().map(Row::of);
  }

  @Override
  public void erase(UUID userId) {
    retention.eraseAllOf(userId);
  }
}
