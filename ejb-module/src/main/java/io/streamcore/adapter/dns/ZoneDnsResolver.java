package io.streamcore.adapter.dns;

import io.streamcore.domain.dns.DnsAnswer;
import io.streamcore.domain.dns.DnsAnswer.Outcome;
import io.streamcore.domain.dns.DnsResolver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.ResolverConfig;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/**
 * Asks the servers of a name's own zone where what they said a minute ago is of no use, and the
 * network's resolver otherwise.
 */
@ApplicationScoped
class ZoneDnsResolver implements DnsResolver {

  private static final int MAX_ALIASES = 5;
  private static final int DNS_PORT = 53;

  private final Optional<String> server;
  private final int zonePort;
  private final boolean privateServers;

  /** For CDI. */
  protected ZoneDnsResolver() {
    this(Optional.empty(), DNS_PORT, false);
  }

  /**
   * @param server the resolver, as {@code address} or {@code address:port}; empty: the system's
   * @param zonePort where servers of zones are asked
   * @param privateServers whether they may be at addresses that are not public
   */
  @Inject
  ZoneDnsResolver(
      @ConfigProperty(name = "streamcore.dns.server") Optional<String> server,
      @ConfigProperty(name = "streamcore.dns.zone-port", defaultValue = "53") int zonePort,
      @ConfigProperty(name = "streamcore.dns.private-servers", defaultValue = "false")
          boolean privateServers) {
    this.server = server.filter(it -> !it.isBlank());
    this.zonePort = zonePort;
    this.privateServers = privateServers;
  }

  @Override
  public DnsAnswer texts(String name) {
    Name asked = absolute(name);
    for (int alias = 0; alias < MAX_ALIASES; alias++) {
      DnsQuestion recursive = recursive();
      ZoneServers.Zone zone = new ZoneServers(recursive, zonePort, privateServers).of(asked);
      if (zone.failure() != null) {
        return zone.failure();
      }
      List<DnsQuestion> servers = zone.servers().isEmpty() ? List.of(recursive) : zone.servers();
      Heard heard = askInTurn(servers, asked, Type.TXT);
      List<String> texts = texts(heard.reply());
      Optional<Name> target = alias(heard.reply(), asked);
      if (!texts.isEmpty() || target.isEmpty()) {
        Outcome outcome = texts.isEmpty() ? absent(heard.reply()) : Outcome.FOUND;
        return new DnsAnswer(outcome, texts, heard.server());
      }
      asked = target.get();
    }
    return DnsAnswer.none(Outcome.SERVFAIL, name + ", an endless chain of aliases");
  }

  @Override
  public DnsAnswer route(String name) {
    DnsQuestion recursive = recursive();
    List<String> values = new ArrayList<>();
    DnsReply four = recursive.ask(absolute(name), Type.A);
    if (four.failed()) {
      return DnsAnswer.none(four.outcome(), recursive.server());
    }
    collect(four, values);
    collect(recursive.ask(absolute(name), Type.AAAA), values);
    return new DnsAnswer(
        values.isEmpty() ? Outcome.ABSENT : Outcome.FOUND, values, recursive.server());
  }

  /** An answer, and who gave it. */
  private record Heard(DnsReply reply, String server) {}

  /** The first answer that tells something; if all fail, the last failure. */
  private static Heard askInTurn(List<DnsQuestion> servers, Name name, int type) {
    Heard heard = new Heard(DnsReply.none(Outcome.SERVFAIL), "none");
    for (DnsQuestion server : servers) {
      heard = new Heard(server.ask(name, type), server.server());
      if (!heard.reply().failed()) {
        break;
      }
    }
    return heard;
  }

  private static Outcome absent(DnsReply reply) {
    return reply.outcome() == Outcome.FOUND ? Outcome.ABSENT : reply.outcome();
  }

  /** Each record's parts joined, for providers cut texts where they like (RFC 7208, 3.3). */
  private static List<String> texts(DnsReply reply) {
    List<String> texts = new ArrayList<>();
    for (Record answer : reply.records()) {
      if (answer instanceof TXTRecord text) {
        texts.add(String.join("", text.getStrings()));
      }
    }
    return texts;
  }

  private static Optional<Name> alias(DnsReply reply, Name asked) {
    return reply.records().stream()
        .filter(CNAMERecord.class::isInstance)
        .map(CNAMERecord.class::cast)
        .filter(answer -> answer.getName().equals(asked))
        .map(CNAMERecord::getTarget)
        .findFirst();
  }

  private static void collect(DnsReply reply, List<String> values) {
    for (Record answer : reply.records()) {
      String value = null;
      if (answer instanceof CNAMERecord alias) {
        value = alias.getTarget().toString(true).toLowerCase(Locale.ROOT);
      } else if (answer instanceof ARecord four) {
        value = four.getAddress().getHostAddress();
      } else if (answer instanceof AAAARecord six) {
        value = six.getAddress().getHostAddress();
      }
      if (value != null && !values.contains(value)) {
        values.add(value);
      }
    }
  }

  private DnsQuestion recursive() {
    InetSocketAddress address =
        server
            .map(ZoneDnsResolver::address)
            .orElseGet(() -> ResolverConfig.getCurrentConfig().servers().get(0));
    return new DnsQuestion(address, "as our resolver hears");
  }

  private static InetSocketAddress address(String text) {
    int colon = text.lastIndexOf(':');
    boolean withPort = colon > 0 && text.indexOf(':') == colon;
    return withPort
        ? new InetSocketAddress(
            text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)))
        : new InetSocketAddress(text, DNS_PORT);
  }

  private static Name absolute(String name) {
    try {
      return Name.fromString(name, Name.root);
    } catch (TextParseException e) {
      throw new IllegalArgumentException(name, e); // HostName has checked it
    }
  }
}
