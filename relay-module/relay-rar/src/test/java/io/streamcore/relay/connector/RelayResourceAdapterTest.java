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
  void describes_every_statistic() {
    assertThat(statistics.getNames())
        .isNotEmpty()
        .allSatisfy(name -> assertThat(statistics.getDescription(name)).isNotBlank());
  }

  @Test
  void knows_no_other_statistic() {
    assertThatThrownBy(() -> statistics.getValue("Weather"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
