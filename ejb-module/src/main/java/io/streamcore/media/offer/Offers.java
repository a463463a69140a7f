package io.streamcore.media.offer;

import io.streamcore.security.Caller;
import java.util.UUID;

/**
 * The things of one kind that can be played.
 *
 * <p>Each room that has some implements it as a CDI bean; whoever starts playback asks them and
 * knows none of them.
 */
public interface Offers {

  /** Which kind this tells of. */
  OfferKind kind();

  /**
   * What would be played.
   *
   * @throws io.streamcore.problem.NotFound if there is none that the caller may know of, it is not
   *     fit for the audience, or it cannot be played at the moment
   */
  Offer find(Caller caller, Audience audience, UUID id);

  /** Whether playing this means playing the upload, or a part of it. */
  boolean plays(UUID id, UUID uploadId);
}
