package io.streamcore.analytics.iab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** How much of a file comes before its sound. */
class Id3TagTest {

  @Test
  void the_length_of_a_tag_is_in_its_first_ten_bytes() {
    byte[] tag = {'I', 'D', '3', 4, 0, 0, 0, 0, 2, 1};
    assertThat(Id3Tag.length(tag)).isEqualTo(10 + 257);
    tag[5] = 0x10;
    assertThat(Id3Tag.length(tag)).as("with a footer").isEqualTo(20 + 257);
  }

  @Test
  void what_begins_otherwise_has_no_tag() {
    assertThat(Id3Tag.length("RIFF------".getBytes(StandardCharsets.US_ASCII))).isZero();
    byte[] tag = {'I', 'D', '3', 4, 0, 0, 0, 0, 2, (byte) 0x80};
    assertThat(Id3Tag.length(tag)).as("a size of more than seven bits").isZero();
    assertThat(Id3Tag.length(Arrays.copyOf(tag, 5))).isZero();
  }
}
