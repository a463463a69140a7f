package io.streamcore.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamcore.problem.Invalid;
import io.streamcore.request.Place;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  @Test
  void finds_its_place_again_to_the_microsecond() {
    Place place = new Place(Instant.parse("2026-11-22T08:00:00.123456Z"), UUID.randomUUID());

    assertThat(Cursor.decode(Cursor.encode(place))).isEqualTo(place);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "AAAA", "not base64 !", "_____________________w"})
  void refuses_what_it_did_not_make(String cursor) {
    assertThatThrownBy(() -> Cursor.decode(cursor))
        .isInstanceOfSatisfying(
            Invalid.class, e -> assertThat(e.errors().get(0).field()).isEqualTo("after"));
  }
}
