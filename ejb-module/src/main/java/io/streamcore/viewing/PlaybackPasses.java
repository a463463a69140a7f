package io.streamcore.viewing;

import io.streamcore.event.EntitlementChanged;
import io.streamcore.media.Passes;
import io.streamcore.media.offer.Offers;
import io.streamcore.security.Caller;
import io.streamcore.security.OpaqueToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.UUID;

/** What the tokens of playbacks open: what was asked for, as long as the device may play. */
@ApplicationScoped
public class PlaybackPasses implements Passes {

  @Inject private PlaybackStore store;

  @Inject private Leases leases;

  @Inject private ProfileStore profiles;

  @Inject @Any private Instance<Offers> offers;

  @Override
  public boolean open(String token, UUID uploadId) {
    return store
        .open(OpaqueToken.hash(token))
        .filter(it -> plays(it, uploadId))
        .filter(it -> leases.renew(it.playbackId(), it.userId()))
        .isPresent();
  }

  /** Whether the token of a playback opens a stream or playlist; asking counts as playing. */
  boolean openResource(String hash, UUID resourceId) {
    return store
        .open(hash)
        .filter(it -> it.resourceId().equals(resourceId))
        .filter(it -> leases.renew(it.playbackId(), it.userId()))
        .isPresent();
  }

  @Override
  public boolean areNeededBy(Caller caller) {
    return profiles.viewer(caller.sessionId()).child();
  }

  private boolean plays(OpenToken token, UUID uploadId) {
    return offers.stream()
        .anyMatch(it -> it.kind() == token.kind() && it.plays(token.resourceId(), uploadId));
  }

  /** Whoever may still play something sold starts it again; nobody else goes on with it. */
  void follow(@Observes EntitlementChanged changed) {
    store.endSold(changed.userId());
  }
}
