package io.streamcore.playlist;

import io.streamcore.billing.Entitlement;
import io.streamcore.billing.Entitlements;
import io.streamcore.problem.NotFound;
import io.streamcore.problem.PaymentRequired;
import io.streamcore.security.Caller;
import io.streamcore.security.Invitations;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Tells who may know of a playlist, and who may hear it. */
@Dependent
class PlaylistDoor {

  private final PlaylistStore store;
  private final Invitations invitations;
  private final Entitlements sales;

  @Inject
  PlaylistDoor(PlaylistStore store, Invitations invitations, Entitlements sales) {
    this.store = store;
    this.invitations = invitations;
    this.sales = sales;
  }

  /**
   * The playlist, if the audience may know of it: a public one of an owner who is present, or one
   * of their own, or one that they hold a token of.
   */
  Playlist seen(Audience audience, UUID id) {
    return store
        .find(id)
        .filter(it -> !it.isDeleted())
        .filter(it -> manages(audience, it) || isOpen(audience, it))
        .orElseThrow(PlaylistDoor::none);
  }

  /**
   * The same, for hearing it.
   *
   * @throws PaymentRequired if it has to be bought first
   */
  Playlist heard(Audience audience, UUID id) {
    Playlist playlist = seen(audience, id);
    if (!mayHear(audience, playlist)) {
      throw sales.refusal(Entitlement.PLAYLIST_ACCESS, "This playlist is for subscribers.");
    }
    return playlist;
  }

  /** Whether who may know of a playlist may hear it, too. */
  boolean mayHear(Audience audience, Playlist playlist) {
    return !playlist.isMonetized()
        || manages(audience, playlist)
        || isInvited(audience, playlist)
        || sales.opens(audience.viewer(), Entitlement.PLAYLIST_ACCESS);
  }

  /** One of the caller's own, or any for an administrator. */
  static Playlist owned(Caller caller, Optional<Playlist> found, boolean evenDeleted) {
    Playlist playlist =
        found.filter(it -> evenDeleted || !it.isDeleted()).orElseThrow(PlaylistDoor::none);
    caller.requireManage(playlist.userId(), "playlist");
    return playlist;
  }

  private boolean isOpen(Audience audience, Playlist playlist) {
    return store.isOwnerPresent(playlist.id())
        && (playlist.isPublic() || isInvited(audience, playlist));
  }

  private boolean isInvited(Audience audience, Playlist playlist) {
    return audience.token().filter(it -> invitations.opens(it, playlist.id())).isPresent();
  }

  private static boolean manages(Audience audience, Playlist playlist) {
    return audience.viewer().filter(it -> it.mayManage(playlist.userId())).isPresent();
  }

  private static NotFound none() {
    return new NotFound("There is no such playlist.");
  }
}
