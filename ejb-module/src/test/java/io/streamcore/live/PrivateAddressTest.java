package io.streamcore.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost", "LOCALHOST", "a.localhost", "metadata.google.internal", "127.0.0.1", "127.1",
        "0x7f.1", "2130706433", "0177.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1",
        "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1", "255.255.255.255", "[::1]",
        "[fd00::1]", "[fe80::1]", "[::ffff:127.0.0.1]", "[64:ff9b::7f00:1]"
      })
  void knows_hosts_of_the_house(String host) {
    assertThat(PrivateAddress.matches(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"radio.example.org", "8.8.8.8", "[2606:4700::1111]", "10.example.org", "1a.org"})
  void lets_hosts_of_the_world_pass(String host) {
    assertThat(PrivateAddress.matches(host)).isFalse();
  }
}
