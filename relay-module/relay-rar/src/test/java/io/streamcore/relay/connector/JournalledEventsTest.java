package io.streamcore.relay.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JournalledEventsTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.77, 192.0.2.0/24",
    "255.255.255.255, 255.255.255.0/24",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1::/48",
    "::1, 0:0:0::/48"
  })
  void shortens_addresses_to_networks(String address, String network) throws Exception {
    assertThat(JournalledEvents.network(InetAddress.getByName(address))).isEqualTo(network);
  }
}
