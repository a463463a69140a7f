package io.streamcore.adapter.acme;

import io.streamcore.domain.certificate.CertificateRefused;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shredzone.acme4j.Problem;
import org.shredzone.acme4j.exception.AcmeException;
import org.shredzone.acme4j.exception.AcmeRateLimitedException;
import org.shredzone.acme4j.exception.AcmeServerException;

/**
 * What an authority's refusal means to the owner of a name, by the <a
 * href="https://www.rfc-editor.org/rfc/rfc8555#section-6.7">error types of RFC 8555</a>.
 */
final class Refusals {

  private static final String TYPE = "urn:ietf:params:acme:error:";
  private static final Duration LIMITED = Duration.ofHours(1);
  private static final int SHOWN = 200;

  private Refusals() {}

  static CertificateRefused of(String name, AcmeException e) {
    if (e instanceof AcmeRateLimitedException limited) {
      Instant after = limited.getRetryAfter().orElseGet(() -> Instant.now().plus(LIMITED));
      return new CertificateRefused(
          "The certificate authority takes no more orders for now%s. Nothing is to be changed; we order again after %s."
              .formatted(detail(limited.getProblem()), after),
          after,
          e);
    }
    if (e instanceof AcmeServerException refused) {
      return new CertificateRefused(words(name, refused.getProblem()), null, e);
    }
    return new CertificateRefused(
        "The certificate authority cannot be reached at the moment. Nothing is to be changed; we try"
            + " again.",
        null,
        e);
  }

  /** The refusal of a look at the name. */
  static CertificateRefused of(String name, Optional<Problem> problem) {
    return new CertificateRefused(
        problem
            .map(it -> words(name, it))
            .orElse("The certificate authority refused the order without a reason. We try again."),
        null,
        null);
  }

  static CertificateRefused late(@Nullable Throwable cause) {
    return new CertificateRefused(
        "The certificate authority did not come to an end in time. Nothing is to be changed; we go"
            + " on with the same order.",
        null,
        cause);
  }

  private static String words(String name, Problem problem) {
    URI type = problem.getType();
    String kind = type == null ? "" : type.toString();
    String challenge = "http://" + name + "/.well-known/acme-challenge/";
    return switch (kind.startsWith(TYPE) ? kind.substring(TYPE.length()) : "") {
      case "connection" ->
          "The certificate authority could not reach %s…%s. Check that %s leads to us in IPv4 and in IPv6, and that nothing stands between (port 80)."
              .formatted(challenge, detail(problem), name);
      case "dns" ->
          "The certificate authority could not find %s in DNS%s. Check its records and its DNSSEC."
              .formatted(name, detail(problem));
      case "unauthorized", "incorrectResponse" ->
          "Something else than this platform answered at %s…%s. Remove other A, AAAA or CNAME records of %s, and turn proxying at your DNS provider off."
              .formatted(challenge, detail(problem), name);
      case "caa" ->
          "A CAA record of %s forbids this certificate authority%s. Add one that allows it, or remove them."
              .formatted(name, detail(problem));
      case "rejectedIdentifier", "unsupportedIdentifier" ->
          "The certificate authority issues nothing for %s%s. Another name has to be taken."
              .formatted(name, detail(problem));
      default ->
          "The certificate authority refused the order%s. We try again.".formatted(detail(problem));
    };
  }

  private static String detail(@Nullable Problem problem) {
    return Optional.ofNullable(problem)
        .flatMap(Problem::getDetail)
        .map(text -> text.replaceAll("\\s+", " ").strip())
        .map(text -> text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text)
        .map(text -> " (it says: " + text + ")")
        .orElse("");
  }
}
