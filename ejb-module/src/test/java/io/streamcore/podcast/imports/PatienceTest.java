package io.streamcore.podcast.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PatienceTest {

  private long now;

  @Test
  void a_server_that_sends_a_byte_now_and_then_is_given_up() {
    Patience dripping = patience(1_000);

    assertThatThrownBy(
            () -> {
              while (dripping.read() >= 0) {
                now += TimeUnit.SECONDS.toNanos(10);
              }
            })
        .isInstanceOf(IOException.class)
        .hasMessage("the server is too slow");
  }

  @Test
  void a_bad_moment_is_borne() throws IOException {
    Patience slow = patience(1_000);
    now += TimeUnit.SECONDS.toNanos(50);

    assertThat(slow.readAllBytes()).hasSize(1_000);
  }

  @Test
  void whatever_comes_at_a_pace_may_take_its_time() throws IOException {
    Patience steady = patience(4_000_000);
    byte[] piece = new byte[40_000];
    int read = 0;
    while (read < 4_000_000) {
      read += steady.readNBytes(piece, 0, piece.length);
      now += TimeUnit.SECONDS.toNanos(5);
    }

    assertThat(read).isEqualTo(4_000_000);
  }

  private Patience patience(int bytes) {
    return new Patience(new ByteArrayInputStream(new byte[bytes]), () -> now);
  }
}
