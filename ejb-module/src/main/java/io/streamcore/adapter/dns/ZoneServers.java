package io.streamcore.adapter.dns;

import io.streamcore.domain.dns.DnsAnswer;
import io.streamcore.security.PublicAddresses;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * Finds the servers of the zone that a name lies in. They are named by whoever owns the zone, so
 * that only those at public addresses are asked.
 */
final class ZoneServers {

  private static final int MAX_SERVERS = 4;

  private final DnsQuestion recursive;
  private final int port;
  private final boolean allowPrivate;

  /**
   * @param recursive the resolver that finds them
   * @param port of the servers: 53 everywhere but in tests
   * @param allowPrivate whether servers may be at addresses that are not public
   */
  ZoneServers(DnsQuestion recursive, int port, boolean allowPrivate) {
    this.recursive = recursive;
    this.port = port;
    this.allowPrivate = allowPrivate;
  }

  /**
   * A zone and who serves it.
   *
   * @param servers empty: the resolver knows of no zones at all, as small ones of local networks do
   * @param failure why there is no zone; null: there is
   */
  record Zone(List<DnsQuestion> servers, @Nullable DnsAnswer failure) {}

  /** The zone of a name. */
  Zone of(Name name) {
    for (Name above = name; above.labels() > 1; above = new Name(above, 1)) {
      DnsReply reply = recursive.ask(above, Type.NS);
      if (reply.failed()) {
        return new Zone(List.of(), DnsAnswer.none(reply.outcome(), recursive.server()));
      }
      List<Name> servers = names(reply, above);
      if (!servers.isEmpty()) {
        // labels count the root: a zone of two is a top-level domain, and nobody's own
        return above.labels() == 2
            ? new Zone(
                List.of(),
                DnsAnswer.none(DnsAnswer.Outcome.UNREGISTERED, servers.get(0).toString(true)))
            : addressed(servers);
      }
    }
    return new Zone(List.of(), null);
  }

  private Zone addressed(List<Name> servers) {
    List<DnsQuestion> questions = new ArrayList<>();
    for (Name server : servers.subList(0, Math.min(servers.size(), MAX_SERVERS))) {
      for (InetAddress address : addresses(server)) {
        if (allowPrivate || PublicAddresses.isPublic(address)) {
          questions.add(
              new DnsQuestion(new InetSocketAddress(address, port), server.toString(true)));
        }
      }
    }
    return questions.isEmpty()
        ? new Zone(
            List.of(), DnsAnswer.none(DnsAnswer.Outcome.SERVFAIL, servers.get(0).toString(true)))
        : new Zone(questions, null);
  }

  private List<InetAddress> addresses(Name server) {
    List<InetAddress> found = new ArrayList<>();
    for (int type : new int[] {Type.A, Type.AAAA}) {
      for (Record answer : recursive.ask(server, type).records()) {
        if (answer instanceof ARecord four) {
          found.add(four.getAddress());
        } else if (answer instanceof AAAARecord six) {
          found.add(six.getAddress());
        }
      }
    }
    return found;
  }

  private static List<Name> names(DnsReply reply, Name zone) {
    List<Name> names = new ArrayList<>();
    for (Record answer : reply.records()) {
      if (answer instanceof NSRecord server && answer.getName().equals(zone)) {
        names.add(server.getTarget());
      }
    }
    return names;
  }
}
