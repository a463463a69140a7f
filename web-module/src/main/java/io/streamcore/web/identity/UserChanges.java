package io.streamcore.web.identity;

import io.streamcore.identity.Account;
import io.streamcore.identity.UserChange;
import io.streamcore.problem.Invalid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an administrator may change about a user; the target of a merge patch. */
@Schema(name = "UserChanges")
record UserChanges(
    @Schema(examples = "Dana") @Nullable String name,
    @Schema(
            enumeration = {"listener", "dj", "admin"},
            examples = "dj")
        @Nullable String role,
    @Nullable Boolean disabled) {

  UserChanges {
    if (name == null) {
      throw new Invalid("name", "required", "Say a name.");
    }
    if (role == null) {
      throw new Invalid("role", "required", "Say a role.");
    }
  }

  static UserChanges of(Account account) {
    return new UserChanges(account.name(), account.role().wireName(), account.disabledAt() != null);
  }

  UserChange change() {
    return new UserChange(name, Roles.of("role", role), Boolean.TRUE.equals(disabled));
  }
}
