package io.streamcore.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamcore.harness.Management;
import io.streamcore.harness.RunningProduct;
import org.junit.jupiter.api.Test;

class RelayIT {

  private static final String RELAY = "/subsystem=resource-adapters/resource-adapter=relay";

  private final Management management = new Management(RunningProduct.get());

  @Test
  void runs_once_with_the_configured_port_and_shows_it_in_the_management_model() {
    String statistics =
        management.ask(RELAY + "/statistics=extended:read-resource(include-runtime=true)");

    assertThat(statistics)
        .contains("\"Status\" => \"RUNNING\"")
        .contains("\"ListenPort\" => " + RunningProduct.get().copy().ports().relay())
        .contains("\"Starts\" => 1L");
  }

  @Test
  void is_listed_with_its_settings() {
    assertThat(management.ask(RELAY + "/config-properties=listenPort:read-resource"))
        .contains("STREAMCORE_RELAY_PORT");
  }
}
