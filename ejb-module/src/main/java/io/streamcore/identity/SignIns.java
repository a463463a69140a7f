package io.streamcore.identity;

import io.streamcore.problem.Forbidden;
import io.streamcore.problem.TooManyRequests;
import io.streamcore.problem.Unauthenticated;
import io.streamcore.security.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * The facade of the door: lets somebody in who says the right e-mail and password.
 *
 * <p>Itself without a transaction, made of steps that each have their own: the slow hashing in
 * between must not keep a database connection, and a try must count even if it fails.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignIns {

  @Inject private Guard guard;
  @Inject private Sessions sessions;
  @Inject private Accounts accounts;

  /**
   * Signs a device in.
   *
   * @throws Unauthenticated if the e-mail is unknown or the password wrong; the two look the same,
   *     in words and in time
   * @throws Forbidden if they are right, but the account is locked or deleted
   * @throws TooManyRequests if the account or the address was tried too often
   */
  public SignedIn signIn(String email, String password, Device device) {
    User user = guard.authenticate(email, password, device);
    if (user.isDeleted()) {
      throw new Forbidden("This account was deleted. Its owner can restore it within 30 days.");
    }
    if (user.isDisabled()) {
      throw new Forbidden("This account is locked. Ask an administrator.");
    }
    guard
        .renewed(user, password)
        .ifPresent(hash -> accounts.rehash(user.id(), user.passwordHash(), hash));
    return sessions.open(user.id(), device);
  }

  /**
   * Whether this is an administrator, for doors that know no sessions. Counted like a sign-in.
   *
   * @throws TooManyRequests if the account or the address was tried too often
   */
  public boolean isAdministrator(String email, String password, Device device) {
    try {
      User user = guard.authenticate(email, password, device);
      return user.isActive() && user.role() == Role.ADMIN && !user.mustChangePassword();
    } catch (Unauthenticated e) {
      return false;
    }
  }

  /**
   * Brings an account back that its owner deleted not more than 30 days ago.
   *
   * @throws Unauthenticated if the e-mail is unknown or the password wrong
   * @throws Forbidden if they are right, but somebody else deleted the account
   */
  public Account restore(String email, String password, Device device) {
    User user = guard.authenticate(email, password, device);
    return accounts.restore(user.id());
  }
}
