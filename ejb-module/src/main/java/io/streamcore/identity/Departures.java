package io.streamcore.identity;

import io.streamcore.event.UserLeft;
import io.streamcore.event.UserReturned;
import io.streamcore.problem.Conflict;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/** Takes users out of their role, out of the house, or both, but never the last administrator. */
@Dependent
class Departures {

  private final UserStore users;
  private final SessionStore sessions;
  private final MailedTokenStore mailedTokens;
  private final Event<io.streamcore.event.Event> events;

  @Inject
  Departures(
      UserStore users,
      SessionStore sessions,
      MailedTokenStore mailedTokens,
      Event<io.streamcore.event.Event> events) {
    this.users = users;
    this.sessions = sessions;
    this.mailedTokens = mailedTokens;
    this.events = events;
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

  /** Ends the user's sessions and mailed links, and tells the rooms. */
  void shutOut(User user, Instant now) {
    sessions.revokeAll(user.id(), now);
    mailedTokens.voidAll(user.id(), now);
    events.fire(new UserLeft(user.id()));
  }

  /** Tells the rooms that a user is back, unless something else still keeps the user out. */
  void welcomeBack(User user) {
    if (user.isActive()) {
      events.fire(new UserReturned(user.id()));
    }
  }
}
