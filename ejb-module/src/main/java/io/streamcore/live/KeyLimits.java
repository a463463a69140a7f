package io.streamcore.live;

import io.streamcore.identity.Device;
import io.streamcore.problem.TooManyRequests;
import io.streamcore.security.RateLimit;
import io.streamcore.security.RateLimits;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How often stream keys may be tried: from an address, whatever mount it names, and at a mount,
 * wherever from. Each limit is configured as {@code <tries>/<duration>}.
 */
@Dependent
class KeyLimits {

  private final RateLimits counters;
  private final RateLimit byAddress;
  private final RateLimit byMount;

  @Inject
  KeyLimits(
      RateLimits counters,
      @ConfigProperty(name = "streamcore.limit.stream-key.address", defaultValue = "30/PT5M")
          String byAddress,
      @ConfigProperty(name = "streamcore.limit.stream-key.mount", defaultValue = "300/PT5M")
          String byMount) {
    this.counters = counters;
    this.byAddress = RateLimit.of("stream-key-address", byAddress);
    this.byMount = RateLimit.of("stream-key-mount", byMount);
  }

  /**
   * A key is about to be tried.
   *
   * @throws TooManyRequests if too many wrong ones were
   */
  void tried(String address, String mount) {
    counters.count(byAddress, network(address));
    counters.count(byMount, mount);
  }

  /** It was right: no try that has to be limited. */
  void right(String address, String mount) {
    counters.refund(byAddress, network(address));
    counters.refund(byMount, mount);
  }

  private static String network(String address) {
    return new Device(null, address).network();
  }
}
