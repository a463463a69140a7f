package io.streamcore.viewing;

import io.streamcore.identity.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What has played on a user's devices lately, in the export of all my data. */
@ApplicationScoped
class PlaybackData implements PersonalData {

  @Inject private PlaybackStore store;

  /** A playback as it is exported. */
  public record Row(
      UUID playbackId,
      UUID sessionId,
      UUID profileId,
      @Nullable UUID contentId,
      String title,
      Instant startedAt,
      Instant renewedAt) {}

  @Override
  public String name() {
    return "playbacks";
  }

  @Override
  public Stream<Row> rowsOf(UUID userId) {
    return store
        .allOf(userId)
        .map(
            it ->
                new Row(
                    it.id(),
                    it.sessionId(),
                    it.profileId(),
                    it.contentId(),
                    it.title(),
                    it.startedAt(),
                    it.renewedAt()));
  }
}
