package io.streamcore.identity;

import io.streamcore.problem.FieldError;
import io.streamcore.problem.Invalid;
import io.streamcore.security.PasswordRules;
import io.streamcore.security.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The wish to have an account.
 *
 * @param email in the spelling that is stored
 * @param name 1 to 100 characters
 * @param password 12 to 200 characters, not a common one
 */
public record NewUser(String email, String name, String password, Role role) {

  static final int MAX_NAME_LENGTH = 100;

  public NewUser {
    email = EmailAddress.normal(email);
    name = name.strip();
    List<FieldError> errors = new ArrayList<>();
    EmailAddress.broken("email", email).ifPresent(errors::add);
    nameError(name).ifPresent(errors::add);
    PasswordRules.broken("password", password, email, name).ifPresent(errors::add);
    if (!errors.isEmpty()) {
      throw new Invalid(errors);
    }
  }

  static Optional<FieldError> nameError(String name) {
    if (name.isBlank()) {
      return Optional.of(new FieldError("name", "required", "Say a name."));
    }
    if (name.length() > MAX_NAME_LENGTH) {
      return Optional.of(
          new FieldError("name", "max_length", "Use at most " + MAX_NAME_LENGTH + " characters."));
    }
    if (name.chars().anyMatch(Character::isISOControl)) {
      return Optional.of(new FieldError("name", "characters", "Use no control characters."));
    }
    return Optional.empty();
  }

  /** Hides the password from logs. */
  @Override
  public String toString() {
    return "NewUser[role=" + role + "]";
  }
}
