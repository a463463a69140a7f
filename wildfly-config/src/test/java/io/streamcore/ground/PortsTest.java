package io.streamcore.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void names_the_taken_port_and_the_variable_that_moves_it() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Settings settings =
          free(Map.of("STREAMCORE_MANAGEMENT_PORT", Integer.toString(taken.getLocalPort())));
      assertThatThrownBy(() -> Ports.choose(settings))
          .isInstanceOf(Failure.class)
          .hasMessage(
              "Port %d is taken; choose another with STREAMCORE_MANAGEMENT_PORT",
              taken.getLocalPort());
    }
  }

  @Test
  void chooses_free_ports_where_any_will_do() {
    Ports ports = Ports.choose(free(Map.of()));
    assertThat(ports.http()).isPositive();
    assertThat(ports.management()).isPositive();
    assertThat(ports.relay()).isPositive();
  }

  @Test
  void takes_encoders_on_the_relays_port_and_shoutcast_on_the_next() {
    Ports ports = Ports.choose(free(Map.of()));
    assertThat(ports.ingest()).isEqualTo(ports.relay());
    assertThat(ports.shoutcast()).isEqualTo(ports.relay() + 1);
  }

  @Test
  void sets_encoders_apart_where_asked_to() {
    Ports ports = Ports.choose(free(Map.of("STREAMCORE_INGEST_PORT", "0")));
    assertThat(ports.ingest()).isPositive().isNotEqualTo(ports.relay());
    assertThat(ports.shoutcast()).isEqualTo(ports.ingest() + 1);
  }

  @Test
  void refuses_an_ingest_port_whose_successor_is_taken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      int ingest = taken.getLocalPort() - 1;
      Settings settings = free(Map.of("STREAMCORE_INGEST_PORT", Integer.toString(ingest)));
      assertThatThrownBy(() -> Ports.choose(settings))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("STREAMCORE_INGEST_PORT");
    }
  }

  @Test
  void refuses_one_port_for_two_purposes() throws Exception {
    String port;
    try (ServerSocket drawn = new ServerSocket(0)) {
      port = Integer.toString(drawn.getLocalPort());
    }
    Settings settings =
        free(Map.of("STREAMCORE_HTTP_PORT", port, "STREAMCORE_MANAGEMENT_PORT", port));
    assertThatThrownBy(() -> Ports.choose(settings))
        .isInstanceOf(Failure.class)
        .hasMessage("Port %s is set for pages and for management", port);
  }

  @Test
  void opens_no_tls_unless_asked_to() {
    assertThat(Ports.choose(free(Map.of())).https()).isZero();
  }

  private static Settings free(Map<String, String> special) {
    Map<String, String> variables = new HashMap<>();
    for (String port : new String[] {"HTTP", "MANAGEMENT", "DB", "RELAY"}) {
      variables.put("STREAMCORE_" + port + "_PORT", "0");
    }
    variables.putAll(special);
    return new Settings(variables);
  }
}
