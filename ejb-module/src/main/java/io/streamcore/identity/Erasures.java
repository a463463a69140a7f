package io.streamcore.identity;

import io.streamcore.identity.personal.PersonalData;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The facade of the end: users whose time in the recycle bin is over, and their erasure. */
@Stateless
@PermitAll
public class Erasures {

  @Inject private UserStore users;
  @Inject @Any private Instance<PersonalData> rooms;

  /** Users that were deleted before an instant, longest ago first. */
  public List<UUID> due(Instant deletedBefore, int limit) {
    return users.deletedBefore(deletedBefore, limit);
  }

  /**
   * Erases a deleted user and all rows that belong to the user, after every room has erased what it
   * keeps elsewhere. Says nothing if there is no such user; a user who was restored meanwhile is
   * spared.
   */
  public void erase(UUID userId) {
    users
        .find(userId)
        .map(found -> users.lock(found.id()))
        .filter(User::isDeleted)
        .ifPresent(
            user -> {
              rooms.forEach(room -> room.erase(userId));
              users.remove(user);
              IdentityMessages.LOG.erased(userId);
            });
  }
}
