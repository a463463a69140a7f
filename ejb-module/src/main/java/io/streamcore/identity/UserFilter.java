package io.streamcore.identity;

import io.streamcore.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * Which users to list, newest first.
 *
 * @param text found in the name or the e-mail, whatever its case; null: any
 * @param role null: any
 */
public record UserFilter(@Nullable String text, @Nullable Role role, Status status) {

  /** The states in which users can be. */
  public enum Status {
    /** May sign in. */
    ACTIVE,
    /** Locked out by an administrator. */
    DISABLED,
    /** In the recycle bin. */
    DELETED,
    /** Active or disabled. */
    PRESENT
  }
}
