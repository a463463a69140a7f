package io.streamcore.catalog;

import io.streamcore.billing.Entitlement;
import io.streamcore.media.Upload;
import io.streamcore.media.Uploads;
import io.streamcore.media.offer.Audience;
import io.streamcore.media.offer.Offer;
import io.streamcore.media.offer.OfferKind;
import io.streamcore.media.offer.Offers;
import io.streamcore.problem.NotFound;
import io.streamcore.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Titles, as they are played: those that are offered, but for series. */
@ApplicationScoped
public class TitleOffers implements Offers {

  @Inject private TitleSearch search;

  @Inject private TitleStore store;

  @Inject private Uploads uploads;

  @Override
  public OfferKind kind() {
    return OfferKind.CONTENT;
  }

  @Override
  public Offer find(Caller caller, Audience audience, UUID id) {
    Title title = search.find(Shelf.offered(audience), id).orElseThrow(Titles::none);
    UUID uploadId =
        title.uploadId().orElseThrow(() -> new NotFound("A series is played by its episodes."));
    Integer seconds =
        uploads
            .source(uploadId)
            .flatMap(Upload::durationSeconds)
            .map(exact -> (int) Math.round(exact))
            .orElse(null);
    return new Offer(
        kind(),
        id,
        title.userId(),
        title.title(),
        title.isMonetized() ? Entitlement.VOD_ACCESS : null,
        "/media/" + uploadId + "/master.m3u8",
        seconds);
  }

  @Override
  public boolean plays(UUID id, UUID uploadId) {
    return store
        .find(id)
        .filter(it -> !it.isDeleted() && it.uploadId().equals(Optional.of(uploadId)))
        .isPresent();
  }
}
