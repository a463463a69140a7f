package io.streamcore.web.viewing;

import io.streamcore.media.offer.OfferKind;
import io.streamcore.problem.Invalid;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who wants to play what: exactly one thing. */
@Schema(name = "NewPlayback", requiredProperties = "profile_id")
public record PlaybackBody(
    @Schema(examples = "7a9b1c7e-6f0a-4a55-8d0c-0f3b2c1d4e5f") @Nullable UUID profileId,
    @Schema(description = "A title.", examples = "0d0f4a4e-52a5-4a0e-9a35-6f1c7d6f0b1c")
        @Nullable UUID contentId,
    @Nullable UUID streamId,
    @Nullable UUID playlistId,
    @Nullable UUID episodeId) {

  /** Who listens. */
  UUID profile() {
    if (profileId == null) {
      throw new Invalid("profile_id", "required", "Say who listens.");
    }
    return profileId;
  }

  /** The one thing that is to be played, by its kind. */
  Map.Entry<OfferKind, UUID> resource() {
    Map<OfferKind, UUID> named = new TreeMap<>();
    put(named, OfferKind.CONTENT, contentId);
    put(named, OfferKind.STREAM, streamId);
    put(named, OfferKind.PLAYLIST, playlistId);
    put(named, OfferKind.EPISODE, episodeId);
    if (named.size() != 1) {
      throw new Invalid(
          "content_id",
          "exactly_one",
          "Name exactly one of content_id, stream_id, playlist_id and episode_id.");
    }
    return named.entrySet().iterator().next();
  }

  private static void put(Map<OfferKind, UUID> named, OfferKind kind, @Nullable UUID id) {
    if (id != null) {
      named.put(kind, id);
    }
  }
}
