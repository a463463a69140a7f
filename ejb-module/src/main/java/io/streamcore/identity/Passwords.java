package io.streamcore.identity;

import io.streamcore.problem.Invalid;
import io.streamcore.problem.TooManyRequests;
import io.streamcore.security.Caller;
import io.streamcore.security.OpaqueToken;
import io.streamcore.security.PasswordRules;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The facade of passwords: changed by who knows the old one, or reset through the mailbox. */
@Stateless
@PermitAll
public class Passwords {

  @Inject private UserStore users;
  @Inject private MailedTokenStore mailedTokens;
  @Inject private SessionStore sessions;
  @Inject private Guard guard;
  @Inject private Post post;

  /**
   * Changes the caller's password, signs the caller's other devices out and tells the mailbox.
   *
   * @throws Invalid if the current password is wrong, or the new one breaks a rule
   */
  public void change(Caller caller, String current, String wanted, Device device) {
    User user = guard.reauthenticate(caller, "current_password", current, device);
    if (current.equals(wanted)) {
      throw new Invalid("new_password", "changed", "This is the password you have.");
    }
    Instant now = Times.now();
    take(user, wanted, now);
    sessions.revokeAllBut(user.id(), caller.sessionId(), now);
    post.passwordChanged(user);
  }

  /**
   * Takes the wish of somebody, who may be anybody, to reset the password of this address. Does the
   * same whether or not it is a user's: the mail queue's consumer looks it up.
   *
   * @throws Invalid if this is no address at all
   * @throws TooManyRequests if it was asked for too often, for this address or from this device
   */
  public void requestReset(String email, Device device) {
    EmailAddress address = EmailAddress.of("email", email);
    guard.limitResets(address, device);
    post.requestPasswordReset(address);
  }

  /** Mails a reset token, if the address is an active user's. */
  public void sendReset(String email) {
    Optional<User> user = users.findByEmail(email).filter(User::isActive);
    if (user.isPresent()) {
      OpaqueToken token = OpaqueToken.create();
      mailedTokens.add(new PasswordReset(user.get().id(), token.hash(), Times.now()));
      post.passwordReset(user.get(), token.value());
    }
  }

  /**
   * Sets a new password by a mailed token, and signs all devices out.
   *
   * @throws Invalid if the token is unknown, expired or used, or the password breaks a rule; then
   *     the token stays usable
   */
  public void reset(String token, String wanted, Device device) {
    guard.limitTokens(device);
    Instant now = Times.now();
    PasswordReset reset =
        mailedTokens
            .lockReset(OpaqueToken.hash(token))
            .filter(found -> found.isUsable(now))
            .orElseThrow(Guard::badToken);
    User user = users.lock(reset.userId());
    if (!user.isActive()) {
      throw Guard.badToken();
    }
    reset.use(now);
    take(user, wanted, now);
    user.confirmEmail(user.email(), now);
    sessions.revokeAll(user.id(), now);
    post.passwordChanged(user);
  }

  private void take(User user, String wanted, Instant now) {
    PasswordRules.broken("new_password", wanted, user.email(), user.name())
        .ifPresent(
            error -> {
              throw new Invalid(List.of(error));
            });
    user.changePassword(guard.hash(wanted), now);
    mailedTokens.voidAll(user.id(), now);
  }
}
