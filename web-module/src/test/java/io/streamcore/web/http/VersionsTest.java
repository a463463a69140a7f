package io.streamcore.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamcore.problem.PreconditionFailed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {

  @Test
  void without_a_condition_any_version_will_do() {
    assertThat(Versions.expected((String) null)).isEmpty();
    assertThat(Versions.expected("*")).isEmpty();
  }

  @Test
  void reads_the_version_of_a_tag() {
    assertThat(Versions.expected("\"17\"")).hasValue(17);
  }

  @ParameterizedTest
  @ValueSource(strings = {"17", "W/\"17\"", "\"a\"", "\"1\", \"2\"", "\"99999999999999999999\""})
  void no_version_has_another_tag(String tag) {
    assertThatThrownBy(() -> Versions.expected(tag)).isInstanceOf(PreconditionFailed.class);
  }
}
