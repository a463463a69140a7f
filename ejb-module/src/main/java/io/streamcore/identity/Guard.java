package io.streamcore.identity;

import io.streamcore.problem.Invalid;
import io.streamcore.problem.NotFound;
import io.streamcore.problem.TooManyRequests;
import io.streamcore.problem.Unauthenticated;
import io.streamcore.security.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** Lets pass who knows the password, and counts who tries. */
@Dependent
class Guard {

  private final UserStore users;
  private final Limits limits;
  private final CredentialCheck credentials;

  @Inject
  Guard(UserStore users, Limits limits, CredentialCheck credentials) {
    this.users = users;
    this.limits = limits;
    this.credentials = credentials;
  }

  /**
   * The user of this e-mail and password, deleted and locked ones included.
   *
   * @throws Unauthenticated if the e-mail is unknown or the password wrong; the two look the same,
   *     in words and in time
   * @throws TooManyRequests if the account or the address was tried too often
   */
  User authenticate(String email, String password, Device device) {
    limits.passwordTried(email, device);
    Optional<User> user = users.findByEmail(email);
    if (!credentials.holds(password, user.map(User::passwordHash)) || user.isEmpty()) {
      throw new Unauthenticated("The e-mail address or the password is wrong.");
    }
    limits.passwordRight(email, device);
    return user.get();
  }

  /**
   * The caller, locked for a change, who has shown to be there by saying the password once more.
   *
   * @param field the wire name of the password
   * @throws Invalid if the password is wrong
   */
  User reauthenticate(Caller caller, String field, String password, Device device) {
    User user = users.lock(caller.userId());
    if (!user.isActive()) {
      throw new NotFound("There is no such user.");
    }
    limits.passwordTried(user.email(), device);
    if (!credentials.holds(password, Optional.of(user.passwordHash()))) {
      throw new Invalid(field, "wrong", "This is not your password.");
    }
    limits.passwordRight(user.email(), device);
    return user;
  }

  /** The hash of a new password. */
  String hash(String password) {
    return credentials.hash(password);
  }

  /** The password's hash with today's parameters, if the stored one was made with others. */
  Optional<String> renewed(User user, String password) {
    return credentials.renewed(password, user.passwordHash());
  }

  /** Counts who asks for reset mails. */
  void limitResets(EmailAddress email, Device device) {
    limits.resetRequested(email.value(), device);
  }

  /** Counts who tries mailed tokens. */
  void limitTokens(Device device) {
    limits.tokenTried(device);
  }

  /** Counts who registers. */
  void limitRegistrations(Device device) {
    limits.registrationTried(device);
  }

  /** What a mailed token that cannot be used is answered with, whatever the reason. */
  static Invalid badToken() {
    return new Invalid(
        "token", "usable", "This link has expired or was used already. Ask for a new one.");
  }
}
