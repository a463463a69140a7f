package io.streamcore.web.identity;

import io.streamcore.problem.Invalid;
import io.streamcore.security.Role;
import org.jspecify.annotations.Nullable;

/** Roles as they come over the wire. */
final class Roles {

  private Roles() {}

  /**
   * The role of a wire name.
   *
   * @throws Invalid if there is none
   */
  static Role of(String field, @Nullable String wireName) {
    for (Role role : Role.values()) {
      if (role.wireName().equals(wireName)) {
        return role;
      }
    }
    throw new Invalid(field, "one_of", "Must be one of: listener, dj, admin.");
  }
}
