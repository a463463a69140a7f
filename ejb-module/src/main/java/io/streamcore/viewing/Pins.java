package io.streamcore.viewing;

import io.streamcore.problem.Invalid;
import io.streamcore.security.PasswordHasher;
import io.streamcore.security.RateLimit;
import io.streamcore.security.RateLimits;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The PINs that lead out of children's profiles. Ten thousand of four digits are soon tried, so the
 * limit of tries is what protects them; the hash keeps them from who reads the database.
 */
@Dependent
class Pins {

  private final PasswordHasher hasher;
  private final RateLimits counters;
  private final RateLimit limit;

  @Inject
  Pins(
      PasswordHasher hasher,
      RateLimits counters,
      @ConfigProperty(name = "streamcore.limit.profile-pin", defaultValue = "5/PT15M")
          String limit) {
    this.hasher = hasher;
    this.counters = counters;
    this.limit = RateLimit.of("profile-pin", limit);
  }

  /** What is stored of a PIN. Slow: not to be called inside a transaction that has begun. */
  @Nullable String hash(@Nullable String pin) {
    return pin == null ? null : hasher.hash(pin);
  }

  /**
   * Passes who knows the PIN of a profile. Slow, as {@link #hash} is.
   *
   * @throws Invalid if it is wrong
   * @throws io.streamcore.problem.TooManyRequests if too many wrong ones were tried
   */
  void require(Profile profile, @Nullable String pin) {
    if (pin == null || pin.isEmpty()) {
      throw new Invalid("pin", "required", "The PIN of the child's profile leads out of it.");
    }
    String subject = profile.id().toString();
    counters.count(limit, subject);
    String hash = profile.pinHash().orElseGet(hasher::decoy);
    if (!hasher.matches(pin, hash) || profile.pinHash().isEmpty()) {
      throw new Invalid("pin", "wrong", "This is not the PIN of the profile.");
    }
    counters.clear(limit, subject);
  }
}
