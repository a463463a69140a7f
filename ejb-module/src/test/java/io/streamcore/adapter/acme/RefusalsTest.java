package io.streamcore.adapter.acme;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamcore.domain.certificate.CertificateRefused;
import java.net.URI;
import java.net.URL;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shredzone.acme4j.Problem;
import org.shredzone.acme4j.exception.AcmeException;
import org.shredzone.acme4j.exception.AcmeRateLimitedException;
import org.shredzone.acme4j.exception.AcmeServerException;
import org.shredzone.acme4j.toolbox.JSON;

class RefusalsTest {

  private static final String NAME = "pod.dj.com";

  @Test
  void a_rate_limit_says_when_and_keeps_us_from_asking_before() throws Exception {
    Instant after = Instant.parse("2030-01-01T12:00:00Z");

    CertificateRefused refused =
        Refusals.of(
            NAME,
            new AcmeRateLimitedException(
                problem("rateLimited", "too many certificates"), after, List.of()));

    assertThat(refused.notBefore()).contains(after);
    assertThat(refused.problem()).contains("too many certificates", after.toString());
  }

  @Test
  void a_rate_limit_without_a_time_lasts_an_hour() throws Exception {
    CertificateRefused refused =
        Refusals.of(NAME, new AcmeRateLimitedException(problem("rateLimited", "x"), null, null));

    assertThat(refused.notBefore().orElseThrow()).isAfter(Instant.now().plusSeconds(3500));
  }

  @ParameterizedTest
  @CsvSource({
    "connection, port 80",
    "dns, DNSSEC",
    "unauthorized, Something else than this platform answered",
    "caa, CAA record",
    "rejectedIdentifier, Another name",
    "serverInternal, We try again"
  })
  void each_refusal_says_what_to_change(String type, String cure) throws Exception {
    CertificateRefused refused =
        Refusals.of(NAME, new AcmeServerException(problem(type, "the authority's\nown words")));

    assertThat(refused.problem()).contains(cure, "the authority's own words");
    assertThat(refused.notBefore()).isEmpty();
  }

  @Test
  void an_authority_that_is_away_is_nothing_to_change() {
    assertThat(Refusals.of(NAME, new AcmeException("refused")).problem())
        .contains("cannot be reached", "Nothing is to be changed")
        .doesNotContain("refused");
  }

  @Test
  void a_failed_look_without_a_reason_has_words_too() {
    assertThat(Refusals.of(NAME, Optional.empty()).problem()).contains("We try again");
  }

  private static Problem problem(String type, String detail) throws Exception {
    URL base = URI.create("https://acme.example/").toURL();
    String json =
        "{\"type\": \"urn:ietf:params:acme:error:%s\", \"detail\": \"%s\"}"
            .formatted(type, detail.replace("\n", "\\n"));
    return new Problem(JSON.parse(json), base);
  }
}
