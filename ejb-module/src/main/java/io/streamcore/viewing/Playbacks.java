package io.streamcore.viewing;

import io.streamcore.billing.Entitlements;
import io.streamcore.media.offer.Audience;
import io.streamcore.media.offer.Offer;
import io.streamcore.media.offer.OfferKind;
import io.streamcore.media.offer.Offers;
import io.streamcore.problem.DeviceLimitReached.Playing;
import io.streamcore.problem.NotFound;
import io.streamcore.security.Caller;
import io.streamcore.security.OpaqueToken;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The facade of playback: begins it for who may play, and ends it from any device. */
@Stateless
@PermitAll
public class Playbacks {

  /** How long a token can be played with before playback has to be started again. */
  public static final Duration LIFE = Duration.ofHours(12);

  @Inject @Any private Instance<Offers> offers;

  @Inject private Profiles profiles;

  @Inject private PlaybackStore store;

  @Inject private Leases leases;

  @Inject private Entitlements entitlements;

  /** Playback that has begun, and the token it is heard by, told this once. */
  public record Started(UUID playbackId, Offer offer, OpaqueToken token, Instant expiresAt) {}

  /**
   * Begins to play, and ends what the device has played before.
   *
   * @param profileId who listens
   * @throws NotFound if there is no such profile, or nothing such that this profile may play
   * @throws io.streamcore.problem.Forbidden if the device is in a child's profile, and this is
   *     another
   * @throws io.streamcore.problem.PaymentRequired if it has to be bought first
   * @throws io.streamcore.problem.DeviceLimitReached if as many devices play as may
   */
  public Started start(Caller caller, UUID profileId, OfferKind kind, UUID id) {
    Audience audience = profiles.audience(caller, profiles.own(caller, profileId));
    Offer offer = find(caller, audience, kind, id);
    requireBought(caller, offer);
    store.endOn(caller.sessionId());
    OpaqueToken secret = OpaqueToken.create();
    Instant now = Moments.now();
    StreamToken token = new StreamToken(profileId, offer, secret, now.plus(LIFE), now);
    leases.require(caller.userId(), token.id());
    store.add(token, new Playback(token, caller, offer));
    return new Started(token.id(), offer, secret, token.expiresAt());
  }

  /** What plays on the caller's devices, what began last first; a child is told no titles. */
  public List<Playing> playing(Caller caller) {
    List<Playing> playing = leases.playing(caller.userId());
    boolean child = profiles.viewer(caller).child();
    return child ? playing.stream().map(Playing::unnamed).toList() : playing;
  }

  /**
   * Ends a playback on whatever device; its token opens nothing any more.
   *
   * @throws NotFound if it is not the caller's, or has ended
   */
  public void stop(Caller caller, UUID playbackId) {
    if (!store.end(caller.userId(), playbackId)) {
      throw none();
    }
  }

  /**
   * Takes the lease of a playback of this device again, after it has lapsed.
   *
   * @throws NotFound if it is not the device's, or has been stopped
   * @throws io.streamcore.problem.DeviceLimitReached if others have taken its place
   */
  public void renew(Caller caller, UUID playbackId) {
    if (store.find(playbackId).filter(it -> it.sessionId().equals(caller.sessionId())).isEmpty()) {
      throw none();
    }
    leases.retake(playbackId, caller.userId());
  }

  private static NotFound none() {
    return new NotFound("There is no such playback.");
  }

  private Offer find(Caller caller, Audience audience, OfferKind kind, UUID id) {
    return offers.stream()
        .filter(it -> it.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new NotFound("There is nothing such to play."))
        .find(caller, audience, id);
  }

  private void requireBought(Caller caller, Offer offer) {
    offer
        .price()
        .filter(price -> !caller.mayManage(offer.ownerId()))
        .ifPresent(
            price ->
                entitlements.require(
                    Optional.of(caller), price, "This is for subscribers. Choose a plan."));
  }
}
