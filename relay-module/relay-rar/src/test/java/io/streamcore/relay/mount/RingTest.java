package io.streamcore.relay.mount;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class RingTest {

  private static ByteBuffer bytes(long from, int count) {
    ByteBuffer bytes = ByteBuffer.allocate(count);
    for (int i = 0; i < count; i++) {
      bytes.put((byte) (((from + i) * 131) >> 3));
    }
    return bytes.flip();
  }

  private static ByteBuffer read(Ring ring, long from, long to) {
    ByteBuffer all = ByteBuffer.allocate((int) (to - from));
    Tape.copy(ring, from, to, all::put);
    return all.flip();
  }

  @Test
  void keeps_the_last_bytes_while_it_goes_round() {
    Ring ring = new Ring(1024, 0);
    for (int round = 0; round < 100; round++) {
      long at = ring.head();
      ring.write(bytes(at, 77));
      ring.publish();
      long from = Math.max(0, ring.head() - 1024);
      assertThat(read(ring, from, ring.head())).isEqualTo(bytes(from, (int) (ring.head() - from)));
    }
  }

  @Test
  void shows_nothing_that_is_not_published() {
    Ring ring = new Ring(1024, 500);
    ring.write(bytes(500, 100));
    assertThat(ring.head()).isEqualTo(500);
    ring.publish();
    assertThat(ring.head()).isEqualTo(600);
  }

  @Test
  void holds_the_same_bytes_at_the_same_positions_after_it_has_grown() {
    Ring ring = new Ring(1024, 0);
    ring.write(bytes(0, 900));
    ring.publish();
    ring.write(bytes(900, 500));
    ring.publish();
    Ring larger = ring.grown(4096);
    assertThat(larger.head()).isEqualTo(1400);
    assertThat(read(larger, 376, 1400)).isEqualTo(bytes(376, 1024));
    larger.write(bytes(1400, 2000));
    larger.publish();
    assertThat(read(larger, 376, 3400)).isEqualTo(bytes(376, 3024));
  }

  @Test
  void has_a_capacity_of_a_power_of_two_within_bounds() {
    assertThat(Ring.capacityFor(512_000)).isEqualTo(524_288);
    assertThat(Ring.capacityFor(524_288)).isEqualTo(524_288);
    assertThat(Ring.capacityFor(0)).isEqualTo(Ring.SMALLEST);
    assertThat(Ring.capacityFor(Long.MAX_VALUE / 4)).isEqualTo(Ring.LARGEST);
  }
}
