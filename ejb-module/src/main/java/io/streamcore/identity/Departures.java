package io.streamcore.identity;

import io.streamcore.problem.Conflict;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/** Takes users out of their role, out of the house, or both, but never the last administrator. */
@Dependent
class Departures {

  private final UserStore users;
  private final SessionStore sessions;
  private final MailedTokenStore mailedTokens;

  @Inject
  Departures(UserStore users, SessionStore sessions, MailedTokenStore mailedTokens) {
    this.users = users;
    this.sessions = sessions;
    this.mailedTokens = mailedTokens;
  }

  /**
   * The user, locked for a change that may cost the house an administrator.
   *
   * <p>All administrators are locked first, always in the same order: so two of them who remove
   * each other neither both succeed nor wait for each other forever.
   */
  User lock(UUID userId) {
    users.lockActiveAdmins();
    return users.lock(userId);
  }

  /**
   * Passes if another administrator is left.
   *
   * @throws Conflict if the user is the last one
   */
  void requireOtherAdmin(User user) {
    if (user.isActiveAdmin() && users.lockActiveAdmins().size() <= 1) {
      throw new Conflict("This is the last administrator. Make somebody else one first.");
    }
  }

  /** Deletes the user and ends all that the user could still act with. */
  void delete(User user, UUID by, Instant now) {
    requireOtherAdmin(user);
    user.delete(by, now);
    shutOut(user, now);
  }

  /** Ends the user's sessions and mailed links. */
  void shutOut(User user, Instant now) {
    sessions.revokeAll(user.id(), now);
    mailedTokens.voidAll(user.id(), now);
  }
}
