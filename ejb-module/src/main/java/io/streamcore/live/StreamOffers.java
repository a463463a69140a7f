package io.streamcore.live;

import io.streamcore.billing.Entitlement;
import io.streamcore.media.offer.Audience;
import io.streamcore.media.offer.Offer;
import io.streamcore.media.offer.OfferKind;
import io.streamcore.media.offer.Offers;
import io.streamcore.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Live streams, as they are played. */
@ApplicationScoped
public class StreamOffers implements Offers {

  @Inject private LiveStreams streams;

  @Override
  public OfferKind kind() {
    return OfferKind.STREAM;
  }

  @Override
  public Offer find(Caller caller, Audience audience, UUID id) {
    Stream stream = streams.find(Optional.of(caller), id);
    return new Offer(
        kind(),
        id,
        stream.userId(),
        stream.about().name(),
        stream.access().monetized() ? Entitlement.LIVE_STREAMS : null,
        "/live/" + id + "/master.m3u8",
        null);
  }

  @Override
  public boolean plays(UUID id, UUID uploadId) {
    return false;
  }
}
