package io.streamcore.domain.dns;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an answer of DNS means for a domain, and what its owner should change.
 *
 * @param problem in words, with the record to set; null: nothing is to be changed
 */
public record Verdict(DnsFinding finding, @Nullable String problem) {

  private static final int SHOWN = 100;

  /**
   * Judges the TXT record that proves a domain.
   *
   * @param name where the record has to be
   * @param expected what it has to say
   */
  public static Verdict onChallenge(String name, String expected, DnsAnswer answer) {
    String wanted = "\"%s\" at %s".formatted(expected, name);
    return switch (answer.outcome()) {
      case FOUND ->
          answer.values().stream().map(String::strip).anyMatch(expected::equals)
              ? new Verdict(DnsFinding.OK, null)
              : new Verdict(
                  DnsFinding.WRONG,
                  "There is a TXT record at %s, but it says \"%s\". Change it to \"%s\"."
                      .formatted(name, shown(answer.values().get(0)), expected));
      case ABSENT ->
          new Verdict(
              DnsFinding.ABSENT,
              "There is no TXT record yet. Add one with the value %s; some providers want only the"
                      .formatted(wanted)
                  + " part of the name before your domain. It can take some minutes to appear.");
      case UNREGISTERED, TIMEOUT, SERVFAIL -> outage(name, answer);
    };
  }

  /**
   * Judges where a domain leads.
   *
   * @param name the domain
   * @param target where it should lead
   * @param there where the target leads
   */
  public static Verdict onRoute(String name, String target, DnsAnswer answer, DnsAnswer there) {
    String cure =
        "Add a CNAME record for %s with the value %s (at a domain's root, where no CNAME may be: an"
                .formatted(name, target)
            + " ALIAS or ANAME record, or an A record with the address of "
            + target
            + ").";
    return switch (answer.outcome()) {
      case FOUND -> {
        Set<String> common = new LinkedHashSet<>(answer.values());
        common.retainAll(there.values());
        if (answer.values().contains(target) || !common.isEmpty()) {
          yield new Verdict(DnsFinding.OK, null);
        }
        String last = answer.values().get(answer.values().size() - 1);
        yield new Verdict(
            DnsFinding.WRONG,
            "%s leads to %s, which is not us. Remove that record. %s"
                .formatted(name, shown(last), cure));
      }
      case ABSENT -> new Verdict(DnsFinding.ABSENT, name + " leads nowhere yet. " + cure);
      case UNREGISTERED, TIMEOUT, SERVFAIL -> outage(name, answer);
    };
  }

  private static Verdict outage(String name, DnsAnswer answer) {
    return switch (answer.outcome()) {
      case UNREGISTERED ->
          new Verdict(
              DnsFinding.UNREGISTERED,
              "Nobody serves the domain of %s: it is not registered, or its registration has lapsed."
                      .formatted(name)
                  + " Register it, or correct the name.");
      case TIMEOUT ->
          new Verdict(
              DnsFinding.TIMEOUT,
              "The name server of your domain (%s) did not answer in time. We try again; if it stays"
                      .formatted(answer.source())
                  + " so, ask your DNS provider, or check the name servers at your registrar.");
      case SERVFAIL ->
          new Verdict(
              DnsFinding.SERVFAIL,
              "The name server of your domain (%s) answered with a failure. We try again; if it stays"
                      .formatted(answer.source())
                  + " so, ask your DNS provider: the zone may be missing there or its DNSSEC broken.");
      case FOUND, ABSENT -> throw new IllegalArgumentException("no outage: " + answer.outcome());
    };
  }

  private static String shown(String value) {
    return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
  }
}
