package io.streamcore.relay.mount;

import io.streamcore.relay.api.SoundShape;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Knows a sound to loop while a mount has no source. */
@FunctionalInterface
public interface FallbackSounds {

  /** Nobody has any. */
  FallbackSounds NONE = (streamId, shape, answer) -> answer.accept(Optional.empty());

  /**
   * Asks for a file of whole frames of exactly this shape. Returns at once.
   *
   * @param answer to be called once, by any thread that may wait for a file to be read
   */
  void request(UUID streamId, SoundShape shape, Consumer<Optional<Path>> answer);
}
