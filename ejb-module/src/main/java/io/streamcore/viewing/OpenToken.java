package io.streamcore.viewing;

import io.streamcore.media.offer.OfferKind;
import java.util.UUID;

/**
 * What a token opens.
 *
 * @param playbackId the lease that goes with it
 * @param kind of what it opens
 * @param resourceId what it opens
 * @param userId on whose account it plays
 */
record OpenToken(UUID playbackId, OfferKind kind, UUID resourceId, UUID userId) {

  static OpenToken of(Object[] row) {
    return new OpenToken(
        (UUID) row[0], OfferKind.valueOf((String) row[1]), (UUID) row[2], (UUID) row[3]);
  }
}
