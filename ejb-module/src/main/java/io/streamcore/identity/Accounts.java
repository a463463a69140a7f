package io.streamcore.identity;

import io.streamcore.problem.Forbidden;
import io.streamcore.problem.Invalid;
import io.streamcore.problem.NotFound;
import io.streamcore.problem.PreconditionFailed;
import io.streamcore.security.Caller;
import io.streamcore.security.OpaqueToken;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The facade of a user's own account. */
@Stateless
@PermitAll
public class Accounts {

  @Inject private UserStore users;
  @Inject private MailedTokenStore mailedTokens;
  @Inject private Guard guard;
  @Inject private Departures departures;
  @Inject private Post post;

  /** The caller's account. */
  public Account find(Caller caller) {
    return users
        .find(caller.userId())
        .map(User::account)
        .orElseThrow(() -> new NotFound("There is no such user."));
  }

  /**
   * Gives the caller another name.
   *
   * @param version the version that the caller has seen, or null for any
   * @throws PreconditionFailed if the account has another version by now
   * @throws Forbidden if anything but the name is to be changed
   */
  public Account change(Caller caller, UserChange change, @Nullable Long version) {
    if (change.role() != null || change.disabled() != null) {
      throw new Forbidden("Only an administrator can change this.");
    }
    User user = users.lock(caller.userId());
    Users.requireVersion(user, version);
    if (change.name() != null) {
      user.rename(change.name(), Times.now());
    }
    users.flush();
    return user.account();
  }

  /**
   * Passes if this is the caller's password.
   *
   * @throws Invalid if it is not
   */
  public void reauthenticate(Caller caller, String password, Device device) {
    guard.reauthenticate(caller, "password", password, device);
  }

  /**
   * Deletes the caller's account; it can be restored for 30 days.
   *
   * @param version the version that the caller has seen, or null for any
   * @throws PreconditionFailed if the account has another version by now
   * @throws io.streamcore.problem.Conflict if the caller is the last administrator
   */
  public void delete(Caller caller, @Nullable Long version) {
    User user = departures.lock(caller.userId());
    Users.requireVersion(user, version);
    departures.delete(user, caller.userId(), Times.now());
  }

  /**
   * Brings back an account that its owner deleted; one that is there already stays as it is.
   *
   * @throws Forbidden if somebody else deleted it, or it was locked
   */
  public Account restore(UUID userId) {
    User user = users.lock(userId);
    Instant now = Times.now();
    if (user.isDeleted()) {
      if (!user.mayRestoreItself(now)) {
        throw new Forbidden("Only an administrator can restore this account.");
      }
      user.restore(now);
      users.flush();
      departures.welcomeBack(user);
    }
    return user.account();
  }

  /**
   * Mails the new address a link that makes it the caller's, and the old one a notice.
   *
   * @param password the caller's, so that an unattended device is not enough
   * @throws Invalid if the password is wrong
   * @throws io.streamcore.problem.Conflict if the address is another's
   */
  public void requestEmailChange(Caller caller, String newEmail, String password, Device device) {
    EmailAddress address = EmailAddress.of("email", newEmail);
    User user = guard.reauthenticate(caller, "password", password, device);
    boolean own = address.value().equals(user.email());
    if (!own && users.isTaken(address)) {
      throw UserStore.taken();
    }
    OpaqueToken token = OpaqueToken.create();
    mailedTokens.add(new EmailChange(user.id(), address, token.hash(), Times.now()));
    post.confirmEmail(user, address, token.value());
    if (!own) {
      post.emailAboutToChange(user);
    }
  }

  /**
   * Makes the address of a mailed token the user's.
   *
   * @throws Invalid if the token is unknown, expired or used
   * @throws io.streamcore.problem.Conflict if the address became another's meanwhile
   */
  public void confirmEmail(String token, Device device) {
    guard.limitTokens(device);
    Instant now = Times.now();
    EmailChange change =
        mailedTokens
            .lockChange(OpaqueToken.hash(token))
            .filter(found -> found.isUsable(now))
            .orElseThrow(Guard::badToken);
    User user = users.lock(change.userId());
    if (!user.isActive()) {
      throw Guard.badToken();
    }
    change.use(now);
    mailedTokens.voidAll(user.id(), now); // links in the old mailbox, too
    user.confirmEmail(change.newEmail(), now);
    users.flush();
  }

  /** Stores the same password under newer parameters, unless it was changed meanwhile. */
  public void rehash(UUID userId, String oldHash, String newHash) {
    User user = users.lock(userId);
    if (user.passwordHash().equals(oldHash)) {
      user.rehashPassword(newHash);
    }
  }
}
