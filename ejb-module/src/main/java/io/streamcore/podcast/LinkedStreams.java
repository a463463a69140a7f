package io.streamcore.podcast;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The live streams that a show can be linked to. The room above that owns them implements it as a
 * CDI bean; this room knows no more of them.
 */
public interface LinkedStreams {

  /**
   * A broadcast that goes on now.
   *
   * @param id of the broadcast; another broadcast is another live item
   * @param title what the stream is called
   * @param startedAt since when
   * @param contentType of the sound
   * @param url of the sound
   */
  record OnAir(UUID id, String title, Instant startedAt, String contentType, String url) {}

  /** Whether there is such a stream of this owner. */
  boolean isOwn(UUID streamId, UUID ownerId);

  /** The broadcast that everybody may hear now, if there is one. */
  Optional<OnAir> onAir(UUID streamId);
}
