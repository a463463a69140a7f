package io.streamcore.analytics.iab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks hold their addresses and no others. */
class AddressRangesTest {

  private static final AddressRanges RANGES =
      AddressRanges.of(
          List.of(
              "# clouds",
              "192.0.2.0/25   # the lower half",
              "",
              "192.0.2.64/26",
              "198.51.100.7",
              "2001:db8:1::/48",
              "203.0.113.200/24"));

  @ParameterizedTest
  @CsvSource({
    "192.0.2.0, true",
    "192.0.2.127, true",
    "192.0.2.128, false",
    "192.0.1.255, false",
    "198.51.100.7, true",
    "198.51.100.8, false",
    "203.0.113.1, true",
    "2001:db8:1::1, true",
    "2001:db8:1:ffff:ffff:ffff:ffff:ffff, true",
    "2001:db8:2::, false",
    "::ffff:192.0.2.1, true",
    "::, false",
  })
  void an_address_is_in_the_network_whose_first_bits_it_has(String address, boolean held) {
    assertThat(RANGES.holds(Networks.address(address).orElseThrow())).isEqualTo(held);
  }

  @Test
  void a_network_within_another_adds_nothing() {
    assertThat(RANGES.size()).isEqualTo(4);
    assertThat(AddressRanges.of(List.of("10.1.0.0/16", "10.2.0.0/16", "10.0.0.0/8")).size())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "example.org/8", "1.2.3/8x", "::/129"})
  void a_line_that_is_no_network_is_named_with_its_number(String line) {
    assertThatThrownBy(() -> AddressRanges.of(List.of("# first", line)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("line 2 is no network: " + line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "example.org",
        "",
        "1.2.3",
        "999.1.1.1",
        "1.2.3.4.5",
        "fe80::1::2",
        "[::1]"
      })
  void what_is_no_address_is_not_looked_up(String text) {
    assertThat(Networks.address(text)).isEmpty();
  }

  @Test
  void the_scope_of_an_address_is_left_away() {
    assertThat(Networks.address("fe80::1%eth0")).isEqualTo(Networks.address("fe80::1"));
  }
}
