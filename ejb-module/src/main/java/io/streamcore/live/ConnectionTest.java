package io.streamcore.live;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a look at the remote server of a pulled stream has shown. */
public sealed interface ConnectionTest {

  /**
   * Sound that can be taken in.
   *
   * @param name what the server calls the station
   * @param titles whether it sends titles
   */
  record Found(LiveStatus.Sound sound, int bitrateKbps, @Nullable String name, boolean titles)
      implements ConnectionTest {}

  /**
   * Nothing that can be taken in.
   *
   * @param reason in words that a DJ understands
   */
  record Unusable(String reason) implements ConnectionTest {}

  /** One of two ways on. */
  default <T> T fold(Function<Found, T> found, Function<Unusable, T> unusable) {
    return this instanceof Found sound ? found.apply(sound) : unusable.apply((Unusable) this);
  }
}
