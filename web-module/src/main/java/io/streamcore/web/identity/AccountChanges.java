package io.streamcore.web.identity;

import io.streamcore.identity.Account;
import io.streamcore.identity.UserChange;
import io.streamcore.problem.Invalid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a user may change about the own account; the target of a merge patch. */
@Schema(name = "AccountChanges")
record AccountChanges(@Schema(examples = "Dana") @Nullable String name) {

  AccountChanges {
    if (name == null) {
      throw new Invalid("name", "required", "Say a name.");
    }
  }

  static AccountChanges of(Account account) {
    return new AccountChanges(account.name());
  }

  UserChange change() {
    return new UserChange(name, null, null);
  }
}
