package io.streamcore.media.offer;

import io.streamcore.billing.Entitlement;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody may play, but for the money.
 *
 * @param ownerId who need not buy it
 * @param title what it is called where it is said what plays
 * @param sold what has to be bought first; null: nothing
 * @param hls its HLS address below the product's own, such as {@code /media/…/master.m3u8}; it
 *     takes a token as its query
 * @param seconds how long it plays; null: not known, or it has no end
 */
public record Offer(
    OfferKind kind,
    UUID id,
    UUID ownerId,
    String title,
    @Nullable Entitlement sold,
    String hls,
    @Nullable Integer seconds) {

  /** What has to be bought first. */
  public Optional<Entitlement> price() {
    return Optional.ofNullable(sold);
  }
}
