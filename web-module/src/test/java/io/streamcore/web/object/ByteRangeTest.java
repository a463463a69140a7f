package io.streamcore.web.object;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

  @ParameterizedTest
  @CsvSource({
    "bytes=0-0,0,0",
    "bytes=0-,0,99",
    "bytes=10-19,10,19",
    "bytes=90-200,90,99",
    "bytes=-10,90,99",
    "bytes=-1000,0,99",
    "bytes=99-,99,99"
  })
  void cuts_a_range_to_the_object(String header, long first, long last) {
    assertThat(ByteRange.of(header, 100)).contains(new ByteRange(first, last));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0"})
  void knows_what_cannot_be_satisfied(String header) {
    ByteRange range = ByteRange.of(header, 100).orElseThrow();

    assertThat(range.satisfiable()).isFalse();
    assertThat(range.contentRange(100)).isEqualTo("bytes */100");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bytes=",
        "bytes=-",
        "bytes=5-4",
        "bytes=1-2,4-5",
        "items=0-1",
        "bytes=a-b",
        "bytes=99999999999999999999-",
        "bytes= 1-2"
      })
  void gives_the_whole_for_what_it_does_not_take(String header) {
    assertThat(ByteRange.of(header, 100)).isEmpty();
  }

  @Test
  void gives_the_whole_without_a_header() {
    @Nullable String none = null;

    assertThat(ByteRange.of(none, 100)).isEmpty();
  }

  @Test
  void no_range_of_an_empty_object_can_be_satisfied() {
    assertThat(ByteRange.of("bytes=0-", 0).orElseThrow().satisfiable()).isFalse();
    assertThat(ByteRange.of("bytes=-5", 0).orElseThrow().satisfiable()).isFalse();
  }

  @Test
  void tells_its_length_and_place() {
    ByteRange range = new ByteRange(10, 19);

    assertThat(range.length()).isEqualTo(10);
    assertThat(range.contentRange(100)).isEqualTo("bytes 10-19/100");
  }
}
