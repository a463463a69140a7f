package io.streamcore.domain;

import io.streamcore.identity.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A user's domains in the export of all data, and their end with the user. */
@ApplicationScoped
public class DomainData implements PersonalData {

  @Inject private DomainStore store;

  @Inject private Domains domains;

  /** A domain as it is exported. */
  public record Row(
      UUID domainId,
      String customDomain,
      String verificationStatus,
      String tlsStatus,
      String dnsChallengeRecord,
      @Nullable Instant verifiedAt,
      @Nullable Instant tlsIssuedAt,
      Instant createdAt,
      @Nullable Instant deletedAt) {

    static Row of(Domain domain) {
      return new Row(
          domain.id(),
          domain.name(),
          domain.verification().wireName(),
          domain.tls().wireName(),
          domain.challenge(),
          domain.verifiedAt().orElse(null),
          domain.tlsIssuedAt().orElse(null),
          domain.createdAt(),
          domain.deletedAt().orElse(null));
    }
  }

  @Override
  public String name() {
    return "domains";
  }

  @Override
  public Stream<Row> rowsOf(UUID userId) {
    return store.ownedBy(userId).stream().map(Row::of);
  }

  @Override
  public void erase(UUID userId) {
    domains.releaseAll(userId); // who shows a certificate or a show has to hear of it
    store.ownedBy(userId).forEach(store::remove);
  }
}
