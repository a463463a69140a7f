package io.streamcore.billing;

import io.streamcore.problem.PaymentRequired;
import io.streamcore.security.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The facade of the one question about money: may this user open what is sold under this
 * entitlement, now?
 *
 * <p>Yes for administrators, and for who has a subscription that is active, on trial, or past due
 * within the grace period, to a plan with the entitlement. That the owner may is for the asking
 * room to know, which need not ask then.
 */
@Stateless
@PermitAll
public class Entitlements {

  @Inject private EntitlementStore store;

  @Inject
  @ConfigProperty(name = "streamcore.billing.grace", defaultValue = "P7D")
  private Duration grace;

  /** Whether the caller may open what is sold under the entitlement; nobody signed in may not. */
  public boolean opens(Optional<Caller> caller, Entitlement entitlement) {
    return caller.filter(it -> it.isAdmin() || opens(it.userId(), entitlement)).isPresent();
  }

  /** The same for who is known by a token only, such as that of a private feed. */
  public boolean opens(UUID userId, Entitlement entitlement) {
    return store.opens(userId, entitlement, Instant.now(), grace);
  }

  /** All users whom the entitlement is open to, for work on many of them at once. */
  public Set<UUID> holders(Entitlement entitlement) {
    return store.holders(entitlement, Instant.now(), grace);
  }

  /**
   * Passes who may open it.
   *
   * @param refusal what to tell others, in a sentence
   * @throws PaymentRequired for everybody else, naming the plans that would open it
   */
  public void require(Optional<Caller> caller, Entitlement entitlement, String refusal) {
    if (!opens(caller, entitlement)) {
      throw refusal(entitlement, refusal);
    }
  }

  /** The problem for who may not, naming the plans that would open it, cheapest first. */
  public PaymentRequired refusal(Entitlement entitlement, String refusal) {
    return new PaymentRequired(refusal, entitlement.wireName(), store.offers(entitlement));
  }

  /**
   * On how many devices the user may play at the same time: the largest number of the plans that
   * are open to the user, and one without a plan.
   */
  public int devices(UUID userId) {
    return store.devices(userId, Instant.now(), grace);
  }
}
