package io.streamcore.relay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PauseTest {

  private final Pause pause =
      new Pause(Duration.ofSeconds(1), Duration.ofSeconds(5), new Random(1));

  @Test
  void doubles_up_to_a_limit_and_is_never_twice_the_same() {
    assertThat(pause.millis()).isBetween(500L, 1000L);
    assertThat(pause.millis()).isBetween(1000L, 2000L);
    assertThat(pause.millis()).isBetween(2000L, 4000L);
    long fourth = pause.millis();
    assertThat(fourth).isBetween(2500L, 5000L);
    assertThat(pause.millis()).isBetween(2500L, 5000L).isNotEqualTo(fourth);
  }

  @Test
  void is_short_again_after_a_good_attempt() {
    pause.millis();
    pause.millis();
    pause.reset();
    assertThat(pause.millis()).isBetween(500L, 1000L);
  }
}
