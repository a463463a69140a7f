package io.streamcore.viewing;

import io.streamcore.identity.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tokens in the names of a user's profiles, without their text, in the export of all data. */
@ApplicationScoped
class TokenData implements PersonalData {

  @Inject private PlaybackStore store;

  /** A token as it is exported. */
  public record Row(
      UUID streamTokenId,
      UUID profileId,
      UUID opens,
      @Nullable String label,
      Instant createdAt,
      Instant expiresAt) {}

  @Override
  public String name() {
    return "stream_tokens";
  }

  @Override
  public Stream<Row> rowsOf(UUID userId) {
    return store
        .tokensOf(userId)
        .map(
            it ->
                new Row(
                    it.id(),
                    it.profileId(),
                    it.resourceId(),
                    it.label().orElse(null),
                    it.createdAt(),
                    it.expiresAt()));
  }
}
