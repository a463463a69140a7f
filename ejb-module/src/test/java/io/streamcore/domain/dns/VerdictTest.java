package io.streamcore.domain.dns;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamcore.domain.dns.DnsAnswer.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

  private static final String NAME = "_streamcore.pod.dj.com";
  private static final String TARGET = "edge.radio.org";

  @Test
  void the_record_proves_the_name_among_others() {
    Verdict verdict = proof(found("v=spf1 -all", " challenge "));

    assertThat(verdict).isEqualTo(new Verdict(DnsFinding.OK, null));
  }

  @Test
  void a_wrong_record_is_shown_beside_the_right_one() {
    Verdict verdict = proof(found("chalenge"));

    assertThat(verdict.finding()).isEqualTo(DnsFinding.WRONG);
    assertThat(verdict.problem()).contains("\"chalenge\"", "\"challenge\"", NAME);
  }

  @ParameterizedTest
  @CsvSource({
    "ABSENT, ABSENT, Add one",
    "UNREGISTERED, UNREGISTERED, Register it",
    "TIMEOUT, TIMEOUT, did not answer in time",
    "SERVFAIL, SERVFAIL, answered with a failure"
  })
  void each_way_to_fail_says_what_to_change(Outcome outcome, DnsFinding finding, String cure) {
    Verdict verdict = proof(DnsAnswer.none(outcome, "ns.dj.com"));

    assertThat(verdict.finding()).isEqualTo(finding);
    assertThat(verdict.problem()).contains(cure);
  }

  @Test
  void an_alias_or_the_same_address_leads_to_us() {
    DnsAnswer us = found("192.0.2.7");

    assertThat(route(found(TARGET, "192.0.2.1"), us).finding()).isEqualTo(DnsFinding.OK);
    assertThat(route(found("192.0.2.7"), us).finding()).isEqualTo(DnsFinding.OK);
    assertThat(route(found("192.0.2.7"), DnsAnswer.none(Outcome.TIMEOUT, "x")).finding())
        .isEqualTo(DnsFinding.WRONG);
  }

  @Test
  void a_name_that_leads_elsewhere_is_told_where() {
    Verdict verdict = route(found("parking.example", "203.0.113.9"), found("192.0.2.7"));

    assertThat(verdict.finding()).isEqualTo(DnsFinding.WRONG);
    assertThat(verdict.problem()).contains("203.0.113.9", "CNAME", TARGET);
  }

  private static Verdict proof(DnsAnswer answer) {
    return Verdict.onChallenge(NAME, "challenge", answer);
  }

  private static Verdict route(DnsAnswer answer, DnsAnswer there) {
    return Verdict.onRoute("pod.dj.com", TARGET, answer, there);
  }

  private static DnsAnswer found(String... values) {
    return new DnsAnswer(Outcome.FOUND, List.of(values), "ns.dj.com");
  }
}
