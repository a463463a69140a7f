package io.streamcore.adapter.dns;

import io.streamcore.domain.dns.DnsAnswer.Outcome;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;

/** Questions to one server, without a cache. Safe for use by many threads. */
final class DnsQuestion {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final SimpleResolver resolver;
  private final String server;

  /**
   * @param address of the server
   * @param server its name for people
   */
  DnsQuestion(InetSocketAddress address, String server) {
    this.resolver = new SimpleResolver(address);
    this.resolver.setTimeout(PATIENCE);
    this.server = server;
  }

  /** The server, for people. */
  String server() {
    return server;
  }

  /** Asks, and once more if nobody answers: a datagram may get lost. */
  DnsReply ask(Name name, int type) {
    DnsReply reply = askOnce(name, type);
    return reply.outcome() == Outcome.TIMEOUT ? askOnce(name, type) : reply;
  }

  private DnsReply askOnce(Name name, int type) {
    Message answer;
    try {
      answer = resolver.send(Message.newQuery(Record.newRecord(name, type, DClass.IN)));
    } catch (PortUnreachableException e) {
      return DnsReply.none(Outcome.SERVFAIL); // a machine without a name server
    } catch (SocketTimeoutException e) {
      return DnsReply.none(Outcome.TIMEOUT);
    } catch (IOException e) {
      return DnsReply.none(timedOut(e) ? Outcome.TIMEOUT : Outcome.SERVFAIL);
    }
    int code = answer.getRcode();
    if (code == Rcode.NXDOMAIN) {
      return DnsReply.none(Outcome.ABSENT);
    }
    if (code != Rcode.NOERROR) {
      return DnsReply.none(Outcome.SERVFAIL);
    }
    List<Record> records = answer.getSection(Section.ANSWER);
    return new DnsReply(records.isEmpty() ? Outcome.ABSENT : Outcome.FOUND, records);
  }

  // dnsjava tells its own time-outs by their text alone
  private static boolean timedOut(IOException e) {
    return String.valueOf(e.getMessage()).contains("imed out");
  }
}
