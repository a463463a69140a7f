package io.streamcore.media;

import io.streamcore.security.Caller;
import java.util.UUID;

/**
 * What opens uploads to single viewers, and what keeps them from some who could else open them.
 *
 * <p>Implemented as a CDI bean by the room that issues tokens; this room asks it and does not know
 * it.
 */
public interface Passes {

  /**
   * Whether the token opens the upload now. Asking for it counts as playing.
   *
   * @param token as it came with the request
   */
  boolean open(String token, UUID uploadId);

  /** Whether the caller may see no more than what is offered to everybody, as a child. */
  boolean areNeededBy(Caller caller);
}
