package io.streamcore.viewing;

import io.streamcore.problem.Forbidden;
import io.streamcore.security.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The facade of the way in and out of profiles. A device is in a profile, not a request: so nothing
 * that a request leaves out or adds leads out of a child's one.
 *
 * <p>Itself without a transaction: checking a PIN is slow and must not keep a connection.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ProfileDoor {

  @Inject private Profiles profiles;

  @Inject private Pins pins;

  /**
   * Puts the caller's device into a profile.
   *
   * @param pin of the child's profile that it is in now; null: it is in none
   * @throws io.streamcore.problem.NotFound if the caller has no such profile
   * @throws io.streamcore.problem.Invalid if the PIN is needed, and missing or wrong
   * @throws io.streamcore.problem.TooManyRequests if too many wrong ones were tried
   */
  public Profile enter(Caller caller, UUID id, @Nullable String pin) {
    Profile wanted = profiles.find(caller, id);
    Viewer viewer = profiles.viewer(caller);
    if (!viewer.profileId().equals(Optional.of(id))) {
      requireWayOut(caller, viewer, pin);
      profiles.enter(caller, id);
    }
    return wanted;
  }

  /** Takes the caller's device out of the profile that it is in; see {@link #enter}. */
  public void leave(Caller caller, @Nullable String pin) {
    requireWayOut(caller, profiles.viewer(caller), pin);
    profiles.leave(caller);
  }

  private void requireWayOut(Caller caller, Viewer viewer, @Nullable String pin) {
    if (viewer.child()) {
      Profile left =
          profiles
              .current(caller)
              .orElseThrow(
                  () -> new Forbidden("The child's profile is gone. Sign out, and in again."));
      pins.require(left, pin);
    }
  }
}
