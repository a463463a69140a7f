package io.streamcore.viewing;

import io.streamcore.media.offer.Audience;
import io.streamcore.problem.Conflict;
import io.streamcore.problem.Forbidden;
import io.streamcore.problem.NotFound;
import io.streamcore.problem.PreconditionFailed;
import io.streamcore.problem.QuotaExceeded;
import io.streamcore.security.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The facade of a user's profiles. Another user's are {@link NotFound}, for administrators, too;
 * who is in a child's profile changes none.
 */
@Stateless
@PermitAll
public class Profiles {

  /** How many profiles an account may have, the recycle bin not counted. */
  public static final int MOST = 5;

  @Inject private ProfileStore store;

  @Inject private Pins pins;

  @Inject
  @ConfigProperty(name = "streamcore.child.max-age", defaultValue = "7")
  private int childAge;

  /**
   * Adds a profile.
   *
   * @throws io.streamcore.problem.Invalid naming every field that breaks a rule
   * @throws QuotaExceeded if the account has five
   */
  public Profile create(Caller caller, ProfileSettings wish) {
    ProfileSettings settings = wish.checked(false);
    String hash = pins.hash(settings.pin()); // before the first statement: no connection is kept
    requireGrownUp(caller);
    requireRoom(caller.userId());
    Profile profile = new Profile(caller.userId(), settings, hash, Moments.now());
    store.add(profile);
    return profile;
  }

  /** One of the caller's profiles. */
  public Profile find(Caller caller, UUID id) {
    return owned(caller, store.find(id), false);
  }

  /**
   * One of the caller's profiles, for acting as it on this device.
   *
   * @throws Forbidden if the device is in a child's profile, and this is another
   */
  public Profile own(Caller caller, UUID id) {
    Profile profile = find(caller, id);
    Viewer viewer = viewer(caller);
    if (viewer.child() && !viewer.profileId().equals(Optional.of(id))) {
      throw new Forbidden("Leave the child's profile first.");
    }
    return profile;
  }

  /** For whom what is shown to a profile on this device has to be fit. */
  public Audience audience(Caller caller, Profile profile) {
    return audience(profile.isChild() || viewer(caller).child());
  }

  /** The caller's profiles, oldest first; or those in the recycle bin. */
  public List<Profile> list(Caller caller, boolean deleted) {
    return store.allOf(caller.userId()).stream().filter(it -> it.isDeleted() == deleted).toList();
  }

  /** As whom the caller's device watches. */
  public Viewer viewer(Caller caller) {
    return store.viewer(caller.sessionId());
  }

  /** For whom what the caller's device shows has to be fit. */
  public Audience audience(Caller caller) {
    return audience(viewer(caller).child());
  }

  private Audience audience(boolean child) {
    return child ? new Audience(childAge) : Audience.GROWN_UP;
  }

  /**
   * Passes devices that are in no child's profile.
   *
   * @throws Forbidden for the others
   */
  public void requireGrownUp(Caller caller) {
    if (viewer(caller).child()) {
      throw new Forbidden("Leave the child's profile first.");
    }
  }

  /**
   * Makes a profile what the settings say.
   *
   * @param version the version that the caller has seen; null: whatever there is
   * @throws PreconditionFailed if it has another by now
   */
  public Profile change(Caller caller, UUID id, ProfileSettings wish, @Nullable Long version) {
    // a PIN that breaks its rule is refused below
    String hash = wish.hasUsablePin() ? pins.hash(wish.pin()) : null;
    requireGrownUp(caller);
    Profile profile = owned(caller, store.lock(id), false);
    if (version != null && version != profile.version()) {
      throw new PreconditionFailed("The profile has changed since you read it.");
    }
    profile.change(wish.checked(profile.pinHash().isPresent()), hash, Moments.now());
    store.flush();
    return profile;
  }

  /** Puts a profile into the recycle bin, with its history. */
  public void delete(Caller caller, UUID id) {
    requireGrownUp(caller);
    owned(caller, store.lock(id), false).delete(Moments.now());
  }

  /**
   * Takes a profile out of the recycle bin.
   *
   * @throws Conflict if it is not in there
   * @throws QuotaExceeded if the account has five others by now
   */
  public Profile restore(Caller caller, UUID id) {
    requireGrownUp(caller);
    Profile profile = owned(caller, store.lock(id), true);
    if (!profile.isDeleted()) {
      throw new Conflict("The profile is not deleted.");
    }
    requireRoom(caller.userId());
    profile.restore(Moments.now());
    store.flush();
    return profile;
  }

  /** Puts the caller's device into a profile; {@link ProfileDoor} is the way there. */
  public void enter(Caller caller, UUID id) {
    store.choose(caller.sessionId(), owned(caller, store.find(id), false).id());
  }

  /** Takes the caller's device out of its profile; {@link ProfileDoor} is the way there. */
  public void leave(Caller caller) {
    store.leave(caller.sessionId());
  }

  /** The profile that the caller's device is in, deleted or not. */
  public Optional<Profile> current(Caller caller) {
    return viewer(caller).profileId().flatMap(store::find);
  }

  private void requireRoom(UUID userId) {
    store.takeTurn(userId);
    if (store.allOf(userId).stream().filter(it -> !it.isDeleted()).count() >= MOST) {
      throw new QuotaExceeded("An account has at most " + MOST + " profiles.");
    }
  }

  private static Profile owned(Caller caller, Optional<Profile> found, boolean evenDeleted) {
    return found
        .filter(it -> it.userId().equals(caller.userId()))
        .filter(it -> evenDeleted || !it.isDeleted())
        .orElseThrow(() -> new NotFound("There is no such profile."));
  }
}
