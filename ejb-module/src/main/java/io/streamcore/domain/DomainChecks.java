package io.streamcore.domain;

import io.streamcore.domain.dns.DnsResolver;
import io.streamcore.domain.dns.Verdict;
import io.streamcore.domain.name.OwnNames;
import io.streamcore.security.Caller;
import io.streamcore.security.RateLimit;
import io.streamcore.security.RateLimits;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The facade of looking into DNS: now, because the owner says so, or because it is time. DNS takes
 * seconds, so there is no transaction around it.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DomainChecks {

  private static final RateLimit BY_OWNER =
      new RateLimit("domain-verify", 20, Duration.ofMinutes(5));

  @Inject private Domains domains;

  @Inject private DomainRecords records;

  @Inject private DnsResolver dns;

  @Inject private OwnNames ownNames;

  @Inject private RateLimits limits;

  /**
   * Looks now.
   *
   * @return the domain as it is after that
   */
  public Domain now(Caller caller, UUID id) {
    domains.find(caller, id);
    limits.count(BY_OWNER, id.toString());
    records.hurry(id).ifPresent(this::look);
    return domains.find(caller, id);
  }

  /** Those for which it is time. */
  public List<UUID> due(Instant now, int limit) {
    return records.due(now, limit);
  }

  /** Looks, if it is time and nobody else does. */
  public void whenDue(UUID id, Instant now) {
    records.claim(id, now).ifPresent(this::look);
  }

  private void look(Domain domain) {
    Verdict proof =
        Verdict.onChallenge(
            domain.challengeName(), domain.challenge(), dns.texts(domain.challengeName()));
    String target = ownNames.target();
    Verdict route =
        Verdict.onRoute(domain.name(), target, dns.route(domain.name()), dns.route(target));
    records.found(domain.id(), domain.challenge(), proof, route);
  }
}
