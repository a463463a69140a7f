package io.streamcore.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyLimitsTest {

  private final BodyLimits limits = new BodyLimits(1L << 32);

  @ParameterizedTest
  @CsvSource({
    "/api/v1/uploads, multipart/form-data; boundary=x",
    "/api/v1/uploads, Multipart/Form-Data; boundary=x",
    "/api/v1/uploads/tus/17, application/offset+octet-stream",
  })
  void a_file_may_be_as_large_as_files_may_and_its_form_a_little_larger(String path, String type) {
    assertThat(limits.of(path, type)).isBetween((1L << 32) + 1, (1L << 32) + (2 << 20));
    assertThat(limits.exceeded(path, type).detail()).contains("4294967296");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/uploads, application/json",
    "/api/v1/uploads-not, multipart/form-data; boundary=x",
    "/api/v1/users, multipart/form-data; boundary=x",
    "/, text/plain",
  })
  void everything_else_is_small(String path, String type) {
    assertThat(limits.of(path, type)).isEqualTo(BodyLimits.JSON);
    assertThat(limits.exceeded(path, type).detail()).contains("1048576");
  }

  @Test
  void a_body_without_a_type_is_small() {
    assertThat(limits.of("/api/v1/uploads", null)).isEqualTo(BodyLimits.JSON);
  }
}
