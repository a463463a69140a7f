package io.streamcore.playlist;

import io.streamcore.security.Caller;
import java.util.Optional;

/**
 * Who wants to know of a playlist, or to hear it.
 *
 * @param viewer empty: somebody not signed in
 * @param token of the playlist that they show; empty: none
 */
public record Audience(Optional<Caller> viewer, Optional<String> token) {

  /** Somebody without a token. */
  public static Audience of(Optional<Caller> viewer) {
    return new Audience(viewer, Optional.empty());
  }
}
