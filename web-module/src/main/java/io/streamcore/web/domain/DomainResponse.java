package io.streamcore.web.domain;

import io.streamcore.domain.Domain;
import io.streamcore.domain.name.HostName;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A domain on the wire. */
@Schema(name = "Domain")
public record DomainResponse(
    UUID domainId,
    UUID userId,
    @Schema(example = "podcast.djname.com") String customDomain,
    @Schema(description = "The name as its owner writes it.") String displayName,
    @Schema(enumeration = {"pending", "verified", "failed"}) String verificationStatus,
    @Schema(enumeration = {"pending", "issued", "failed"}) String tlsStatus,
    @Schema(description = "What the TXT record has to say.") String dnsChallengeRecord,
    @Schema(description = "The records to set at the DNS provider.") List<DnsRecord> records,
    @Schema(
            description = "What the last look at the TXT record has found.",
            enumeration = {
              "unchecked",
              "ok",
              "absent",
              "wrong",
              "unregistered",
              "timeout",
              "servfail"
            })
        String dnsFinding,
    @Schema(description = "What to change about it.") @Nullable String dnsProblem,
    @Schema(
            description = "Where the name led at the last look.",
            enumeration = {
              "unchecked",
              "ok",
              "absent",
              "wrong",
              "unregistered",
              "timeout",
              "servfail"
            })
        String routeFinding,
    @Schema(description = "What to change about it.") @Nullable String routeProblem,
    @Schema(description = "Why there is no certificate, or no new one.")
        @Nullable String tlsProblem,
    @Nullable Instant checkedAt,
    @Schema(description = "When it is looked at next; absent: when you ask for it.")
        @Nullable Instant nextCheckAt,
    @Nullable Instant nextTlsAt,
    @Nullable Instant verifiedAt,
    @Nullable Instant tlsIssuedAt,
    Instant createdAt,
    @Nullable Instant deletedAt) {

  /** A record of DNS. */
  @Schema(name = "DnsRecord")
  public record DnsRecord(
      @Schema(example = "TXT") String type,
      @Schema(example = "_streamcore.podcast.djname.com") String name,
      String value,
      @Schema(description = "What it is for.") String purpose) {}

  static DomainResponse of(Domain domain, String target) {
    return new DomainResponse(
        domain.id(),
        domain.userId(),
        domain.name(),
        HostName.display(domain.name()),
        domain.verification().wireName(),
        domain.tls().wireName(),
        domain.challenge(),
        List.of(
            new DnsRecord(
                "TXT",
                domain.challengeName(),
                domain.challenge(),
                "Proves that the domain is yours."),
            new DnsRecord(
                "CNAME", domain.name(), target, "Leads your listeners to your show here.")),
        domain.dns().finding().wireName(),
        domain.dns().problem(),
        domain.route().finding().wireName(),
        domain.route().problem(),
        domain.tlsProblem().orElse(null),
        domain.checkedAt().orElse(null),
        domain.nextCheckAt().orElse(null),
        domain.nextTlsAt().orElse(null),
        domain.verifiedAt().orElse(null),
        domain.tlsIssuedAt().orElse(null),
        domain.createdAt(),
        domain.deletedAt().orElse(null));
  }
}
