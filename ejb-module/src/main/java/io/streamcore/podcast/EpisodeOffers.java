package io.streamcore.podcast;

import io.streamcore.billing.Entitlement;
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

/** Episodes, as they are played: those with an upload, and for children none that are explicit. */
@ApplicationScoped
public class EpisodeOffers implements Offers {

  @Inject private Episodes episodes;

  @Inject private Podcasts podcasts;

  @Inject private EpisodeStore store;

  @Override
  public OfferKind kind() {
    return OfferKind.EPISODE;
  }

  @Override
  public Offer find(Caller caller, Audience audience, UUID id) {
    Episode episode = episodes.visible(Optional.of(caller), id);
    Podcast podcast = podcasts.find(Optional.of(caller), episode.podcastId());
    boolean explicit =
        episode.settings().about().explicit() || podcast.settings().about().explicit();
    if (explicit && !audience.equals(Audience.GROWN_UP)) {
      throw Episodes.none();
    }
    UUID uploadId =
        episode
            .uploadId()
            .orElseThrow(() -> new NotFound("The sound of this episode is kept elsewhere."));
    boolean sold = episode.isMonetized() || podcast.isMonetized();
    return new Offer(
        kind(),
        id,
        podcast.userId(),
        episode.title(),
        sold ? Entitlement.PODCAST_ACCESS : null,
        "/media/" + uploadId + "/master.m3u8",
        episode.durationSeconds());
  }

  @Override
  public boolean plays(UUID id, UUID uploadId) {
    return store
        .find(id)
        .filter(it -> !it.isDeleted() && it.uploadId().equals(Optional.of(uploadId)))
        .isPresent();
  }
}
