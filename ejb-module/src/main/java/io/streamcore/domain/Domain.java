package io.streamcore.domain;

import io.streamcore.domain.dns.DnsFinding;
import io.streamcore.domain.dns.FindingColumn;
import io.streamcore.domain.dns.Verdict;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user's claim on a name.
 *
 * <p>It begins pending, with a challenge that only this claim has. Once the challenge is seen in
 * the name's zone it is verified, then certified. It stays verified as long as its zone shows the
 * challenge or leads the name to us. Removing it frees the name at once; a restored claim begins
 * anew.
 *
 * <p>Outside the room it is read only, and detached. It is long for its many columns: all that its
 * owner is told about it is in its row.
 */
@Entity
@Table(name = "domains")
public class Domain {

  /** How long a claim that is not proven keeps others from claiming the name. */
  public static final Duration RESERVED = Duration.ofDays(1);

  /** The label below which a name is proven. */
  public static final String CHALLENGE_LABEL = "_streamcore.";

  /** A verified name may show neither record nor way for so long. */
  static final Duration LOST_AFTER = Duration.ofDays(7);

  /** So many orders may be hurried by the owner; authorities count those in vain by the hour. */
  private static final int HASTY_ORDERS = 3;

  @Id
  @Column(name = "domain_id")
  private UUID id;

  @Column(name = "user_id", nullable = false, updatable = false)
  private UUID userId;

  @Column(name = "custom_domain", nullable = false)
  private String name;

  @Column(name = "released_name")
  private @Nullable String releasedName;

  @Convert(converter = VerificationStatus.Column.class)
  @Column(name = "verification_status", nullable = false, length = 10)
  private VerificationStatus verification;

  @Convert(converter = TlsStatus.Column.class)
  @Column(name = "tls_status", nullable = false, length = 10)
  private TlsStatus tls;

  @Column(name = "dns_challenge_record")
  private @Nullable String challenge;

  @Convert(converter = FindingColumn.class)
  @Column(name = "dns_finding", nullable = false, length = 12)
  private DnsFinding dnsFinding;

  @Column(name = "dns_problem", columnDefinition = "text")
  private @Nullable String dnsProblem;

  @Convert(converter = FindingColumn.class)
  @Column(name = "route_finding", nullable = false, length = 12)
  private DnsFinding routeFinding;

  @Column(name = "route_problem", columnDefinition = "text")
  private @Nullable String routeProblem;

  @Column(name = "claimed_at", nullable = false)
  private Instant claimedAt;

  @Column(name = "checked_at")
  private @Nullable Instant checkedAt;

  @Column(name = "checks", nullable = false)
  private int checks;

  @Column(name = "next_check_at")
  private @Nullable Instant nextCheckAt;

  @Column(name = "lost_at")
  private @Nullable Instant lostAt;

  @Column(name = "tls_problem", columnDefinition = "text")
  private @Nullable String tlsProblem;

  @Column(name = "tls_tries", nullable = false)
  private int tlsTries;

  @Column(name = "next_tls_at")
  private @Nullable Instant nextTlsAt;

  @Column(name = "order_url", columnDefinition = "text")
  private @Nullable String orderUrl;

  @Column(name = "verified_at")
  private @Nullable Instant verifiedAt;

  @Column(name = "tls_issued_at")
  private @Nullable Instant tlsIssuedAt;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "deleted_at")
  private @Nullable Instant deletedAt;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  /** For JPA. */
  protected Domain() {}

  Domain(UUID userId, String name, String challenge, Instant now) {
    this.id = UUID.randomUUID();
    this.userId = userId;
    this.createdAt = now;
    claim(name, challenge, now);
  }

  public UUID id() {
    return id;
  }

  /** The claimer. */
  public UUID userId() {
    return userId;
  }

  /** The name, in punycode; of a removed claim the one that it had. */
  public String name() {
    return releasedName == null ? name : releasedName;
  }

  public VerificationStatus verification() {
    return verification;
  }

  public TlsStatus tls() {
    return tls;
  }

  /** What the TXT record has to say. */
  public String challenge() {
    return challenge == null ? "" : challenge;
  }

  /** Where the TXT record has to be. */
  public String challengeName() {
    return CHALLENGE_LABEL + name();
  }

  public Verdict dns() {
    return new Verdict(dnsFinding, dnsProblem);
  }

  public Verdict route() {
    return new Verdict(routeFinding, routeProblem);
  }

  public Optional<Instant> checkedAt() {
    return Optional.ofNullable(checkedAt);
  }

  public Optional<Instant> nextCheckAt() {
    return Optional.ofNullable(nextCheckAt);
  }

  /** Why there is no certificate, or no new one. */
  public Optional<String> tlsProblem() {
    return Optional.ofNullable(tlsProblem);
  }

  public Optional<Instant> nextTlsAt() {
    return Optional.ofNullable(nextTlsAt);
  }

  /** The order that is under way. */
  public Optional<String> orderUrl() {
    return Optional.ofNullable(orderUrl);
  }

  public Optional<Instant> verifiedAt() {
    return Optional.ofNullable(verifiedAt);
  }

  public Optional<Instant> tlsIssuedAt() {
    return Optional.ofNullable(tlsIssuedAt);
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Optional<Instant> deletedAt() {
    return Optional.ofNullable(deletedAt);
  }

  public boolean isDeleted() {
    return deletedAt != null;
  }

  public long version() {
    return version;
  }

  public boolean isVerified() {
    return verification == VerificationStatus.VERIFIED && !isDeleted();
  }

  /** Whether somebody else may have the name who claims it now. */
  boolean isUnproven(Instant now) {
    return !isVerified() && claimedAt.plus(RESERVED).isBefore(now);
  }

  /** Makes this a claim that nothing is known of yet. */
  final void claim(String wanted, String newChallenge, Instant now) {
    name = wanted;
    releasedName = null;
    deletedAt = null;
    challenge = newChallenge;
    verification = VerificationStatus.PENDING;
    tls = TlsStatus.PENDING;
    dnsFinding = DnsFinding.UNCHECKED;
    dnsProblem = null;
    routeFinding = DnsFinding.UNCHECKED;
    routeProblem = null;
    checkedAt = null;
    verifiedAt = null;
    tlsIssuedAt = null;
    tlsProblem = null;
    tlsTries = 0;
    nextTlsAt = null;
    orderUrl = null;
    lostAt = null;
    checks = 0;
    claimedAt = now;
    nextCheckAt = now;
  }

  /** Frees the name; the row keeps it only to tell what it was. */
  void release(Instant now) {
    releasedName = name;
    name = id + ".removed.invalid"; // no zone ever ends so (RFC 6761)
    deletedAt = now;
    nextCheckAt = null;
    nextTlsAt = null;
    orderUrl = null;
  }

  /** Keeps others from checking at the same time. */
  void checking(Instant until) {
    nextCheckAt = until;
  }

  /** Notes what a check has found. */
  void found(Verdict dns, Verdict route, CheckRhythm rhythm, Instant now) {
    checkedAt = now;
    dnsFinding = dns.finding();
    dnsProblem = dns.problem();
    routeFinding = route.finding();
    routeProblem = route.problem();
    if (verification == VerificationStatus.VERIFIED) {
      recheck(now);
    } else if (dns.finding() == DnsFinding.OK) {
      verification = VerificationStatus.VERIFIED;
      verifiedAt = now;
      lostAt = null;
      checks = 0;
    } else if (dns.finding() == DnsFinding.WRONG || rhythm.isOver(claimedAt, now)) {
      verification = VerificationStatus.FAILED;
    } else if (dns.finding().isOwners()) {
      verification = VerificationStatus.PENDING;
    }
    boolean settled =
        verification == VerificationStatus.VERIFIED
            && routeFinding == DnsFinding.OK
            && lostAt == null;
    nextCheckAt = settled ? rhythm.daily(now) : rhythm.next(claimedAt, checks, now);
    checks = settled ? 0 : checks + 1;
  }

  private void recheck(Instant now) {
    boolean ours = dnsFinding == DnsFinding.OK || routeFinding == DnsFinding.OK;
    boolean gone = dnsFinding.isOwners() && routeFinding.isOwners();
    if (ours) {
      lostAt = null;
      dnsProblem = null; // a proven name needs its record no more, as long as it leads to us
    } else if (gone && lostAt == null) {
      lostAt = now;
    } else if (lostAt != null && gone && lostAt.plus(LOST_AFTER).isBefore(now)) {
      verification = VerificationStatus.FAILED;
    }
  }

  /** The owner has said that something was changed: looking begins anew. */
  void lookAgain(CheckRhythm rhythm, Instant now) {
    if (!isVerified() && rhythm.isOver(claimedAt, now)) {
      claimedAt = now;
    }
    checks = 0;
    if (tls == TlsStatus.FAILED && tlsTries < HASTY_ORDERS) {
      nextTlsAt = null;
    }
  }

  /** Keeps others from asking for a certificate at the same time. */
  void ordering(Instant until) {
    nextTlsAt = until;
  }

  /** Notes where the order is, so that another node can go on with it. */
  void order(@Nullable String url) {
    orderUrl = url;
  }

  void certified(Instant now) {
    tls = TlsStatus.ISSUED;
    tlsIssuedAt = now;
    tlsProblem = null;
    tlsTries = 0;
    nextTlsAt = null;
    orderUrl = null;
  }

  /**
   * Notes that there is no certificate this time.
   *
   * @param stillValid whether there is an older one that still holds
   */
  void refused(String problem, boolean stillValid, Instant again) {
    tls = stillValid ? TlsStatus.ISSUED : TlsStatus.FAILED;
    tlsProblem = problem;
    tlsTries++;
    nextTlsAt = again;
  }

  int tlsTries() {
    return tlsTries;
  }
}
