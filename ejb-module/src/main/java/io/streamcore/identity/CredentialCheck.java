package io.streamcore.identity;

import io.streamcore.security.PasswordHasher;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Compares a password with what is stored of it, in the same time whether or not anything is
 * stored: every check hashes exactly once, so that nobody can tell known addresses from unknown.
 */
@Dependent
class CredentialCheck {

  private final PasswordHasher hasher;

  @Inject
  CredentialCheck(PasswordHasher hasher) {
    this.hasher = hasher;
  }

  /** Whether there is a hash, and the password is its. */
  boolean holds(String password, Optional<String> hash) {
    boolean same = hasher.matches(password, hash.orElseGet(hasher::decoy));
    return same && hash.isPresent();
  }

  /** The hash with today's parameters, if the stored one was made with others. */
  Optional<String> renewed(String password, String hash) {
    return hasher.isOutdated(hash) ? Optional.of(hasher.hash(password)) : Optional.empty();
  }

  /** The hash of a new password. */
  String hash(String password) {
    return hasher.hash(password);
  }
}
