package io.streamcore.relay.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jboss.jca.core.spi.statistics.StatisticsPlugin;
import org.junit.jupiter.api.Test;

class RelayResourceAdapterTest {

  private final RelayResourceAdapter relay = new RelayResourceAdapter();
  private final StatisticsPlugin statistics = relay.getStatistics();

  @Test
  void is_stopped_before_its_start() {
    assertThat(statistics.getValue("Status")).isEqualTo("STOPPED");
    assertThat(statistics.getValue("UptimeSeconds")).isEqualTo(0L);
  }

  @Test
  void shows_the_settings_it_runs_with() {
    relay.setListenAddress("127.0.0.1");
    relay.setListenPort(8123);
    relay.started();
    assertThat(statistics.getValue("Status")).isEqualTo("RUNNING");
    assertThat(statistics.getValue("ListenAddress")).isEqualTo("127.0.0.1");
    assertThat(statistics.getValue("ListenPort")).isEqualTo(8123);
  }

  @Test
  void counts_its_starts_until_they_are_cleared() {
    relay.started();
    relay.stop();
    relay.started();
    assertThat(statistics.getValue("Starts")).isEqualTo(2L);
    statistics.clear();
    assertThat(statistics.getValue("Starts")).isEqualTo(0L);
  }

  @Test
  void describes_every_statistic() {
    assertThat(statistics.getNames())
        .isNotEmpty()
        .allSatisfy(name -> assertThat(statistics.getDescription(name)).isNotBlank());
  }

  @Test
  void knows_no_other_statistic() {
    assertThatThrownBy(() -> statistics.getValue("Listeners"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void hands_its_address_to_whoever_looks_it_up() {
    ConfiguredRelayAddress address = new ConfiguredRelayAddress();
    relay.setListenPort(8123);
    address.setResourceAdapter(relay);
    assertThat(address.port()).isEqualTo(8123);
    assertThat(address.host()).isEqualTo("0.0.0.0");
  }
}
