package io.streamcore.domain.dns;

import java.util.List;

/**
 * What DNS has answered.
 *
 * @param outcome whether there is something
 * @param values texts, or aliases and addresses, in lower case without a dot at the end; of texts
 *     the parts are joined
 * @param source who has answered, for people
 */
public record DnsAnswer(Outcome outcome, List<String> values, String source) {

  public DnsAnswer {
    values = List.copyOf(values);
  }

  /** How a question has ended. */
  public enum Outcome {
    /** There is at least one record. */
    FOUND,
    /** The zone is there, but has no such record. */
    ABSENT,
    /** There is no such zone: nobody has registered the name, or it is not delegated. */
    UNREGISTERED,
    /** Nobody has answered in time. */
    TIMEOUT,
    /** The servers have answered that they cannot, or that they will not. */
    SERVFAIL
  }

  /** An answer without records. */
  public static DnsAnswer none(Outcome outcome, String source) {
    return new DnsAnswer(outcome, List.of(), source);
  }
}
