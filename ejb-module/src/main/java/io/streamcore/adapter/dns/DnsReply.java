package io.streamcore.adapter.dns;

import io.streamcore.domain.dns.DnsAnswer;
import java.util.List;
import org.xbill.DNS.Record;

/**
 * What one server has said to one question.
 *
 * @param outcome never {@code UNREGISTERED}, which no single answer tells
 * @param records of its answer section, aliases included
 */
record DnsReply(DnsAnswer.Outcome outcome, List<Record> records) {

  DnsReply {
    records = List.copyOf(records);
  }

  static DnsReply none(DnsAnswer.Outcome outcome) {
    return new DnsReply(outcome, List.of());
  }

  /** Whether the server has told nothing about the name. */
  boolean failed() {
    return outcome == DnsAnswer.Outcome.TIMEOUT || outcome == DnsAnswer.Outcome.SERVFAIL;
  }
}
