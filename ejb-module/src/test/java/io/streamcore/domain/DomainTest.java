package io.streamcore.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamcore.domain.dns.DnsFinding;
import io.streamcore.domain.dns.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DomainTest {

  private static final Instant START = Instant.parse("2026-12-01T12:00:00Z");
  private static final CheckRhythm RHYTHM = new CheckRhythm(Duration.ofMinutes(1));
  private static final Verdict OK = new Verdict(DnsFinding.OK, null);
  private static final Verdict ABSENT = new Verdict(DnsFinding.ABSENT, "Add it.");
  private static final Verdict WRONG = new Verdict(DnsFinding.WRONG, "Change it.");
  private static final Verdict TIMEOUT = new Verdict(DnsFinding.TIMEOUT, "Wait.");

  private final Domain domain = new Domain(UUID.randomUUID(), "pod.dj.com", "challenge", START);

  @Test
  void is_looked_at_ever_more_rarely_and_given_up_in_the_end() {
    Instant now = START;
    Duration last = Duration.ZERO;
    while (domain.nextCheckAt().isPresent()) {
      now = domain.nextCheckAt().orElseThrow();
      domain.found(ABSENT, ABSENT, RHYTHM, now);
      if (domain.nextCheckAt().isPresent()) {
        Duration pause = Duration.between(now, domain.nextCheckAt().orElseThrow());
        assertThat(pause).isBetween(last, Duration.ofHours(6));
        last = pause;
      }
    }
    assertThat(now).isBetween(START.plus(Duration.ofDays(30)), START.plus(Duration.ofDays(31)));
    assertThat(domain.verification()).isEqualTo(VerificationStatus.FAILED);

    domain.lookAgain(RHYTHM, now);
    domain.found(OK, OK, RHYTHM, now);

    assertThat(domain.isVerified()).isTrue();
  }

  @Test
  void a_wrong_record_fails_and_a_right_one_mends_it() {
    domain.found(WRONG, ABSENT, RHYTHM, START);
    assertThat(domain.verification()).isEqualTo(VerificationStatus.FAILED);
    assertThat(domain.nextCheckAt()).contains(START.plus(Duration.ofMinutes(1)));

    domain.found(OK, ABSENT, RHYTHM, START);

    assertThat(domain.verification()).isEqualTo(VerificationStatus.VERIFIED);
    assertThat(domain.route().problem()).isEqualTo("Add it.");
  }

  @Test
  void silence_of_a_server_decides_nothing() {
    domain.found(WRONG, OK, RHYTHM, START);
    domain.found(TIMEOUT, TIMEOUT, RHYTHM, START);
    assertThat(domain.verification()).isEqualTo(VerificationStatus.FAILED);
    domain.found(OK, OK, RHYTHM, START);
    Instant later = START.plus(Duration.ofDays(60));
    domain.found(TIMEOUT, TIMEOUT, RHYTHM, later);
    domain.found(TIMEOUT, TIMEOUT, RHYTHM, later.plus(Duration.ofDays(60)));

    assertThat(domain.isVerified()).isTrue();
  }

  @Test
  void a_proven_name_is_lost_after_a_week_with_neither_record_nor_way() {
    domain.found(OK, OK, RHYTHM, START);
    domain.found(ABSENT, OK, RHYTHM, START.plus(Duration.ofDays(20)));
    assertThat(domain.dns().problem()).as("the way is enough").isNull();

    domain.found(ABSENT, WRONG, RHYTHM, START.plus(Duration.ofDays(21)));
    domain.found(ABSENT, WRONG, RHYTHM, START.plus(Duration.ofDays(27)));
    assertThat(domain.isVerified()).isTrue();
    domain.found(ABSENT, WRONG, RHYTHM, START.plus(Duration.ofDays(29)));

    assertThat(domain.isVerified()).isFalse();
  }

  @Test
  void a_claim_holds_others_back_for_a_day_or_once_it_is_proven() {
    assertThat(domain.isUnproven(START.plus(Duration.ofHours(23)))).isFalse();
    assertThat(domain.isUnproven(START.plus(Duration.ofHours(25)))).isTrue();
    domain.found(OK, OK, RHYTHM, START);
    assertThat(domain.isUnproven(START.plus(Duration.ofDays(99)))).isFalse();
  }

  @Test
  void giving_back_frees_the_name_and_a_new_claim_knows_nothing() {
    domain.found(OK, OK, RHYTHM, START);
    domain.certified(START);

    domain.release(START);

    assertThat(domain.isVerified()).isFalse();
    assertThat(domain.name()).isEqualTo("pod.dj.com");
    assertThat(domain.nextCheckAt()).isEmpty();
    domain.claim(domain.name(), "another", START);
    assertThat(domain.verification()).isEqualTo(VerificationStatus.PENDING);
    assertThat(domain.tls()).isEqualTo(TlsStatus.PENDING);
    assertThat(domain.challenge()).isEqualTo("another");
  }

  @Test
  void a_refusal_leaves_a_certificate_that_holds_in_use() {
    domain.found(OK, OK, RHYTHM, START);
    Instant again = START.plus(Duration.ofHours(1));

    domain.refused("Add a CAA record.", false, again);
    assertThat(domain.tls()).isEqualTo(TlsStatus.FAILED);
    assertThat(domain.tlsProblem()).contains("Add a CAA record.");
    assertThat(domain.nextTlsAt()).contains(again);
    domain.certified(START);
    domain.refused("It is away.", true, again);

    assertThat(domain.tls()).isEqualTo(TlsStatus.ISSUED);
    assertThat(domain.tlsProblem()).contains("It is away.");
  }
}
