package io.streamcore.identity;

import io.streamcore.security.RateLimit;
import io.streamcore.security.RateLimits;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How often the doors of the house may be tried: by address, whoever it is about, and by account,
 * wherever from. Accounts are counted by the e-mail that was said, known or not, so that an account
 * that is blocked looks the same as one that does not exist.
 *
 * <p>Each limit is configured as {@code <tries>/<duration>}, such as {@code 10/PT15M}.
 */
@Dependent
class Limits {

  private final RateLimits counters;
  private final RateLimit signInByAccount;
  private final RateLimit signInByAddress;
  private final RateLimit resetByAccount;
  private final RateLimit resetByAddress;
  private final RateLimit registerByAddress;

  @Inject
  Limits(
      RateLimits counters,
      @ConfigProperty(name = "streamcore.limit.sign-in.account", defaultValue = "10/PT15M")
          String signInByAccount,
      @ConfigProperty(name = "streamcore.limit.sign-in.address", defaultValue = "100/PT15M")
          String signInByAddress,
      @ConfigProperty(name = "streamcore.limit.reset.account", defaultValue = "5/PT1H")
          String resetByAccount,
      @ConfigProperty(name = "streamcore.limit.reset.address", defaultValue = "50/PT1H")
          String resetByAddress,
      @ConfigProperty(name = "streamcore.limit.register.address", defaultValue = "300/PT1H")
          String registerByAddress) {
    this.counters = counters;
    this.signInByAccount = RateLimit.of("sign-in-account", signInByAccount);
    this.signInByAddress = RateLimit.of("sign-in-address", signInByAddress);
    this.resetByAccount = RateLimit.of("reset-account", resetByAccount);
    this.resetByAddress = RateLimit.of("reset-address", resetByAddress);
    this.registerByAddress = RateLimit.of("register-address", registerByAddress);
  }

  /** A password is about to be tried. */
  void passwordTried(String email, Device device) {
    counters.count(signInByAddress, device.network());
    counters.count(signInByAccount, EmailAddress.normal(email));
  }

  /** The password was right: the tries before it are no attack on the account. */
  void passwordRight(String email, Device device) {
    counters.refund(signInByAddress, device.network());
    counters.clear(signInByAccount, EmailAddress.normal(email));
  }

  /** A reset mail is about to be asked for. */
  void resetRequested(String email, Device device) {
    counters.count(resetByAddress, device.network());
    counters.count(resetByAccount, EmailAddress.normal(email));
  }

  /** A mailed token is about to be tried. */
  void tokenTried(Device device) {
    counters.count(resetByAddress, device.network());
  }

  /** Somebody is about to register. */
  void registrationTried(Device device) {
    counters.count(registerByAddress, device.network());
  }
}
