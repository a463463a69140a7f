package io.streamcore.web.live.station;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class LinkedDataTest {
  private static final String ADDRESS = "https://radio.example.com/stations/1";

  @Test
  void describes_a_station_as_a_radio_service_with_a_channel() throws Exception {
    JsonNode data = read(LinkedData.of("Night Drive", ADDRESS, "Jazz", "Slow.", null));

    assertThat(data.path("@type").asText()).isEqualTo("RadioBroadcastService");
    assertThat(data.path("name").asText()).isEqualTo("Night Drive");
    assertThat(data.path("description").asText()).isEqualTo("Slow.");
    assertThat(data.path("hasBroadcastChannel").path("genre").asText()).isEqualTo("Jazz");
    assertThat(data.path("potentialAction").path("target").path("urlTemplate").asText())
        .isEqualTo(ADDRESS);
    assertThat(data.has("sameAs")).isFalse();
  }

  @Test
  void holds_nothing_that_could_end_the_element_around_it() throws Exception {
    String name = "</script><script>alert(1)</script><!-- & \u00bd \"quoted\"";

    String written = LinkedData.of(name, ADDRESS, null, null, null);

    assertThat(written).doesNotContain("<", ">", "&");
    assertThat(read(written).path("name").asText()).isEqualTo(name);
  }

  private static JsonNode read(String json) throws Exception {
    return new ObjectMapper().readTree(json);
  }
}
