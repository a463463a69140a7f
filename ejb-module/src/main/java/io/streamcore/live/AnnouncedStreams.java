package io.streamcore.live;

import io.streamcore.podcast.LinkedStreams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Streams as the feeds of shows announce them: on air, and open to everybody. */
@ApplicationScoped
public class AnnouncedStreams implements LinkedStreams {

  @Inject private StreamStore streams;

  @Inject private BroadcastStore broadcasts;

  @Inject private RelayAddresses addresses;

  @Override
  public boolean isOwn(UUID streamId, UUID ownerId) {
    return streams
        .find(streamId)
        .filter(it -> !it.isDeleted() && it.userId().equals(ownerId))
        .isPresent();
  }

  @Override
  public Optional<OnAir> onAir(UUID streamId) {
    return streams
        .find(streamId)
        .filter(it -> it.isPresent() && it.isPublic() && it.isEnabled() && !it.isGuarded())
        .flatMap(
            stream ->
                broadcasts.onAir(streamId).stream()
                    .findFirst()
                    .map(
                        broadcast ->
                            new OnAir(
                                broadcast.id(),
                                stream.about().name(),
                                broadcast.startedAt(),
                                mediaType(broadcast.format()),
                                addresses.listenUrl(stream))));
  }

  private static String mediaType(String format) {
    return switch (format) {
      case "aac" -> "audio/aac";
      case "ogg" -> "audio/ogg";
      default -> "audio/mpeg";
    };
  }
}
