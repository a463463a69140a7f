package io.streamcore.relay.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WrongKeysTest {

  private long now = Long.MAX_VALUE - 5;
  private final WrongKeys keys = new WrongKeys(() -> now);

  private void wrong(int times) {
    for (int i = 0; i < times; i++) {
      keys.wrong("a");
    }
  }

  @Test
  void forgives_a_few_then_doubles_the_time() {
    wrong(4);
    assertThat(keys.secondsToWait("a")).isZero();
    wrong(1);
    assertThat(keys.secondsToWait("a")).isEqualTo(1);
    wrong(3);
    assertThat(keys.secondsToWait("a")).isEqualTo(8);
    wrong(50);
    assertThat(keys.secondsToWait("a")).isEqualTo(60);
    assertThat(keys.secondsToWait("b")).isZero();
  }

  @Test
  void listens_again_after_the_time_and_forgets_after_a_while() {
    wrong(8);
    now += TimeUnit.SECONDS.toNanos(8);
    assertThat(keys.secondsToWait("a")).isZero();
    now += TimeUnit.MINUTES.toNanos(10);
    wrong(4);
    assertThat(keys.secondsToWait("a")).isZero();
  }

  @Test
  void forgets_at_once_when_a_key_is_right() {
    wrong(9);
    keys.right("a");
    assertThat(keys.secondsToWait("a")).isZero();
  }
}
