package io.streamcore.relay.api;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a look at a remote server has shown. */
public sealed interface PullFinding {

  /** Sound that the relay can take in. */
  record Found(SoundShape shape, int kilobitsPerSecond, @Nullable String name, boolean titles)
      implements PullFinding {}

  /**
   * Nothing that it can take in.
   *
   * @param reason in words that a DJ understands
   */
  record Unusable(String reason) implements PullFinding {}

  /** One of two ways on. */
  default <T> T fold(Function<Found, T> found, Function<Unusable, T> unusable) {
    return this instanceof Found sound ? found.apply(sound) : unusable.apply((Unusable) this);
  }
}
