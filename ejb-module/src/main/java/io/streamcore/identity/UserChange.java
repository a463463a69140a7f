package io.streamcore.identity;

import io.streamcore.problem.Invalid;
import io.streamcore.security.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be changed about a user; null leaves it as it is.
 *
 * @param name 1 to 100 characters
 * @param role for administrators only
 * @param disabled true locks the user out, false lets the user in again; for administrators only
 */
public record UserChange(@Nullable String name, @Nullable Role role, @Nullable Boolean disabled) {

  public UserChange {
    if (name != null) {
      name = name.strip();
      NewUser.nameError(name)
          .ifPresent(
              error -> {
                throw new Invalid(List.of(error));
              });
    }
  }
}
