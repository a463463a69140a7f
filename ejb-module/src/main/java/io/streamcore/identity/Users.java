package io.streamcore.identity;

import io.streamcore.problem.Conflict;
import io.streamcore.problem.Forbidden;
import io.streamcore.problem.NotFound;
import io.streamcore.problem.PreconditionFailed;
import io.streamcore.request.Page;
import io.streamcore.request.PageRequest;
import io.streamcore.request.Place;
import io.streamcore.security.Caller;
import io.streamcore.security.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The facade of all users, for administrators, and of registration, for everybody.
 *
 * <p>What a user does with the own account is with {@link Accounts}.
 */
@Stateless
@PermitAll
public class Users {

  @Inject private UserStore users;
  @Inject private Departures departures;
  @Inject private Guard guard;
  @Inject private Registration registration;

  /**
   * Adds a user.
   *
   * @param caller an administrator, who may add users of any role, or null for somebody who
   *     registers
   * @throws Forbidden if this role is not open to who asks
   * @throws Conflict if the address is taken
   */
  public Account register(NewUser wish, @Nullable Caller caller, Device device) {
    registration.requireOpen(wish.role(), caller);
    if (caller == null || !caller.isAdmin()) {
      guard.limitRegistrations(device);
    }
    // hashed before the first statement: no connection is kept meanwhile
    String hash = guard.hash(wish.password());
    EmailAddress email = new EmailAddress(wish.email());
    User user = new User(email, wish.name(), wish.role(), hash, Times.now());
    if (users.isTaken(email)) {
      throw UserStore.taken();
    }
    users.add(user);
    return user.account();
  }

  /**
   * One user, deleted ones included.
   *
   * @throws NotFound if there is none
   */
  public Account find(UUID userId) {
    return users
        .find(userId)
        .map(User::account)
        .orElseThrow(() -> new NotFound("There is no such user."));
  }

  /** Users by filter, newest first. */
  public Page<Account> list(UserFilter filter, PageRequest page) {
    List<Account> found = users.list(filter, page).stream().map(User::account).toList();
    return Page.of(found, page, account -> new Place(account.createdAt(), account.userId()));
  }

  /**
   * Changes a user.
   *
   * @param version the version that the caller has seen, or null for any
   * @throws NotFound if there is none, or it is deleted
   * @throws PreconditionFailed if the user has another version by now
   * @throws Conflict if this would leave the house without an administrator
   */
  public Account change(UUID userId, UserChange change, @Nullable Long version) {
    User user = departures.lock(userId);
    requirePresent(user);
    requireVersion(user, version);
    Instant now = Times.now();
    if (change.name() != null) {
      user.rename(change.name(), now);
    }
    changeRole(user, change.role(), now);
    changeDisabled(user, change.disabled(), now);
    users.flush();
    return user.account();
  }

  private void changeRole(User user, @Nullable Role role, Instant now) {
    if (role == null || role == user.role()) {
      return;
    }
    departures.requireOtherAdmin(user);
    user.changeRole(role, now);
  }

  private void changeDisabled(User user, @Nullable Boolean disabled, Instant now) {
    if (disabled == null || disabled == user.isDisabled()) {
      return;
    }
    if (disabled) {
      departures.requireOtherAdmin(user);
      user.disable(now);
      departures.shutOut(user, now);
    } else {
      user.enable(now);
      departures.welcomeBack(user);
    }
  }

  /**
   * Deletes a user; the user can be restored for 30 days.
   *
   * @param version the version that the caller has seen, or null for any
   * @throws NotFound if there is none, or it is deleted
   * @throws PreconditionFailed if the user has another version by now
   * @throws Conflict if it is the last administrator
   */
  public void delete(Caller caller, UUID userId, @Nullable Long version) {
    User user = departures.lock(userId);
    requirePresent(user);
    requireVersion(user, version);
    departures.delete(user, caller.userId(), Times.now());
  }

  /**
   * Brings a deleted user back; one that is there stays as it is.
   *
   * @throws NotFound if there is none, or it was deleted more than 30 days ago
   */
  public Account restore(UUID userId) {
    User user = users.lock(userId);
    Instant now = Times.now();
    if (user.isDeleted()) {
      if (!user.isRestorable(now)) {
        throw new NotFound("There is no such user.");
      }
      user.restore(now);
      users.flush();
      departures.welcomeBack(user);
    }
    return user.account();
  }

  private static void requirePresent(User user) {
    if (user.isDeleted()) {
      throw new NotFound("There is no such user.");
    }
  }

  static void requireVersion(User user, @Nullable Long version) {
    if (version != null && version != user.version()) {
      throw new PreconditionFailed("The account was changed since you read it.");
    }
  }
}
