package io.streamcore.playlist;

import io.streamcore.billing.Entitlement;
import io.streamcore.media.offer.Offer;
import io.streamcore.media.offer.OfferKind;
import io.streamcore.media.offer.Offers;
import io.streamcore.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Playlists, as they are played: as one piece. */
@ApplicationScoped
public class PlaylistOffers implements Offers {

  @Inject private PlaylistDoor door;

  @Override
  public OfferKind kind() {
    return OfferKind.PLAYLIST;
  }

  @Override
  public Offer find(Caller caller, io.streamcore.media.offer.Audience fit, UUID id) {
    Playlist playlist = door.seen(Audience.of(Optional.of(caller)), id);
    return new Offer(
        kind(),
        id,
        playlist.userId(),
        playlist.settings().title(),
        playlist.isMonetized() ? Entitlement.PLAYLIST_ACCESS : null,
        "/playlists/" + id + "/master.m3u8",
        null);
  }

  @Override
  public boolean plays(UUID id, UUID uploadId) {
    return false; // its sound has addresses of its own
  }
}
