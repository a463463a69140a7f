package io.streamcore.adapter.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.streamcore.domain.dns.DnsAnswer;
import io.streamcore.domain.dns.DnsAnswer.Outcome;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf(value = "io.streamcore.adapter.dns.Dnsmasq#isThere", disabledReason = "needs dnsmasq")
class ZoneDnsResolverTest {

  private static Dnsmasq dns;
  private static DatagramSocket silence;
  private static ZoneDnsResolver resolver;

  @BeforeAll
  static void start() throws Exception {
    silence = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    dns =
        Dnsmasq.start(
            Dnsmasq.delegation("dj.test", "ns.dj.test"),
            Dnsmasq.delegation("test", "ns.test"),
            "--host-record=ns.dj.test,127.0.0.1",
            "--txt-record=_streamcore.pod.dj.test,challenge",
            "--txt-record=_streamcore.parts.dj.test,chal,lenge",
            "--txt-record=elsewhere.dj.test,by-alias",
            "--cname=_streamcore.alias.dj.test,elsewhere.dj.test",
            "--host-record=edge.dj.test,127.0.0.9",
            "--cname=pod.dj.test,edge.dj.test",
            "--server=/silent.test/127.0.0.1#" + silence.getLocalPort(),
            // nobody else serves these: dnsmasq refuses
            "--local=/test/");
    resolver = new ZoneDnsResolver(Optional.of(dns.address()), dns.port(), true);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> resolver.texts("_streamcore.pod.dj.test").outcome() == Outcome.FOUND);
  }

  @AfterAll
  static void stop() {
    dns.close();
    silence.close();
  }

  @Test
  void asks_the_servers_of_the_zone() {
    DnsAnswer answer = resolver.texts("_streamcore.pod.dj.test");

    assertThat(answer.values()).containsExactly("challenge");
    assertThat(answer.source()).isEqualTo("ns.dj.test");
  }

  @Test
  void joins_the_parts_of_a_text() {
    assertThat(resolver.texts("_streamcore.parts.dj.test").values()).containsExactly("challenge");
  }

  @Test
  void follows_an_alias_of_the_record() {
    assertThat(resolver.texts("_streamcore.alias.dj.test").values()).containsExactly("by-alias");
  }

  @Test
  void tells_an_absent_record_from_an_unregistered_domain() {
    assertThat(resolver.texts("_streamcore.other.dj.test").outcome()).isEqualTo(Outcome.ABSENT);
    assertThat(resolver.texts("_streamcore.pod.nobodys.test").outcome())
        .isEqualTo(Outcome.UNREGISTERED);
  }

  @Test
  void tells_silence_from_failure() {
    assertThat(resolver.texts("_streamcore.pod.silent.test").outcome()).isEqualTo(Outcome.TIMEOUT);
    assertThat(resolver.texts("_streamcore.pod.dj.elsewhere").outcome())
        .isEqualTo(Outcome.SERVFAIL);
  }

  @Test
  void asks_no_server_at_a_private_address() {
    ZoneDnsResolver careful = new ZoneDnsResolver(Optional.of(dns.address()), dns.port(), false);

    assertThat(careful.texts("_streamcore.pod.dj.test").outcome()).isEqualTo(Outcome.SERVFAIL);
  }

  @Test
  void collects_aliases_and_addresses_on_the_way() {
    assertThat(resolver.route("pod.dj.test").values()).containsExactly("edge.dj.test", "127.0.0.9");
    assertThat(resolver.route("nowhere.dj.test").outcome()).isEqualTo(Outcome.ABSENT);
  }
}
