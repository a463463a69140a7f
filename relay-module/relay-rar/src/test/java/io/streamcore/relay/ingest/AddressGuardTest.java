package io.streamcore.relay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamcore.relay.api.PullFinding;
import io.streamcore.relay.api.PullSource;
import io.streamcore.relay.door.OpenRelay;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

  private static boolean allowed(String literal) throws Exception {
    return AddressGuard.PUBLIC_ONLY.allows(InetAddress.getAllByName(literal)[0]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.255.0.9",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.127.255.255",
        "192.0.2.1",
        "198.18.0.1",
        "198.51.100.7",
        "203.0.113.9",
        "224.0.0.1",
        "239.1.1.1",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "64:ff9b::10.0.0.1",
        "64:ff9b:1::1",
        "2002:a00:1::1",
        "2001:0:1::1",
        "2001:db8::1",
        "fec0::1",
        "100::1"
      })
  void reaches_no_special_addresses(String address) throws Exception {
    assertThat(allowed(address)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "100.63.0.1",
        "100.128.0.1",
        "172.15.0.1",
        "172.32.0.1",
        "169.253.0.1",
        "192.1.0.1",
        "223.255.255.254",
        "2606:4700::1111",
        "2a00:1450::1",
        "64:ff9b::1.1.1.1"
      })
  void reaches_public_addresses(String address) throws Exception {
    assertThat(allowed(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://localhost/",
        "http://[::1]:8000/x",
        "http://0/",
        "http://2130706433/",
        "http://127.1/",
        "http://[::ffff:127.0.0.1]/"
      })
  void guards_what_users_ask_for(String url) throws Exception {
    PullSettings guarded = PullSettings.usual(false);
    try (OpenRelay relay = new OpenRelay(Duration.ofSeconds(5), 10, guarded)) {
      PullFinding found = relay.pulls().test(new PullSource(URI.create(url), null, null, false));
      assertThat(found).isInstanceOf(PullFinding.Unusable.class);
      assertThat(found.toString())
          .containsAnyOf("no public address", "no server of this name", "name a server");
    }
  }

  @Test
  void guards_redirects_too() throws Exception {
    try (FakeStation inside = new FakeStation((path, out) -> FakeStation.say(out, "secret"));
        FakeStation outside =
            new FakeStation(
                (path, out) ->
                    FakeStation.say(
                        out,
                        "HTTP/1.0 302 Found\r\nLocation: http://0.0.0.0:"
                            + inside.port()
                            + "/\r\n\r\n"));
        OpenRelay relay = new OpenRelay(Duration.ofSeconds(5), 10, OpenRelay.quick())) {
      PullFinding found = relay.pulls().test(new PullSource(outside.at("/"), null, null, false));
      assertThat(found.toString()).contains("no public address");
      assertThat(inside.requests).isEmpty();
    }
  }
}
