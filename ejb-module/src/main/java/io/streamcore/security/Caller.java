package io.streamcore.security;

import io.streamcore.problem.NotFound;
import java.util.UUID;

/**
 * The signed-in user on whose behalf a facade acts.
 *
 * @param userId the user
 * @param role the user's role as of the access token
 * @param sessionId the signed-in device
 */
public record Caller(UUID userId, Role role, UUID sessionId) {

  public boolean isAdmin() {
    return role == Role.ADMIN;
  }

  /** Whether the caller is the owner or an administrator. */
  public boolean mayManage(UUID ownerId) {
    return isAdmin() || userId.equals(ownerId);
  }

  /**
   * Passes the owner and administrators.
   *
   * @throws NotFound for everybody else, so that the existence of another's object is not told
   */
  public void requireManage(UUID ownerId, String what) {
    if (!mayManage(ownerId)) {
      throw new NotFound("There is no such " + what + ".");
    }
  }
}
