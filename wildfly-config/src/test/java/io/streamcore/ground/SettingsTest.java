package io.streamcore.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

  @Test
  void takes_blank_for_absent() {
    Settings settings = new Settings(Map.of("STREAMCORE_DB_URL", " "));
    assertThat(settings.externalDatabase()).isEmpty();
  }

  @Test
  void says_which_variable_holds_no_port() {
    Settings settings = new Settings(Map.of("STREAMCORE_HTTP_PORT", "http"));
    assertThatThrownBy(() -> settings.port("STREAMCORE_HTTP_PORT", 8080))
        .isInstanceOf(Failure.class)
        .hasMessage("STREAMCORE_HTTP_PORT=http is not a port number");
  }

  @Test
  void refuses_a_port_above_65535() {
    Settings settings = new Settings(Map.of("STREAMCORE_HTTP_PORT", "70000"));
    assertThatThrownBy(() -> settings.port("STREAMCORE_HTTP_PORT", 8080))
        .isInstanceOf(Failure.class);
  }
}
