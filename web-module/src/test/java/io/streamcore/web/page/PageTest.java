package io.streamcore.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
  @ParameterizedTest
  @CsvSource({
    "/,HOME",
    "/sign-in,SIGN_IN",
    "/uploads,UPLOADS",
    "/uploads/0b0f4c4e-1f0e-4c55-9b6c-0d9f6f0b7d11,UPLOAD",
    "/streams,STREAMS",
    "/streams/0b0f4c4e-1f0e-4c55-9b6c-0d9f6f0b7d11,STREAM",
    "/admin/jobs,ADMIN_JOBS"
  })
  void finds_the_page_of_an_address(String path, Page page) {
    assertThat(Page.at(path)).contains(page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/sign-in/", "/uploads/1", "/UPLOADS", "/api/v1/uploads", "/sign-in.xhtml"})
  void leaves_every_other_address_alone(String path) {
    assertThat(Page.at(path)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Page.class)
  void every_page_has_its_view(Page page) {
    assertThat(Path.of("src/main/webapp" + page.view())).exists();
  }

  @Test
  void views_hold_no_inline_script_and_no_inline_style() throws Exception {
    try (var files = Files.walk(Path.of("src/main/webapp/WEB-INF"))) {
      for (Path view : files.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
        assertThat(Files.readString(view))
            .as("%s", view)
            .doesNotContainPattern(
                "<style|\\sstyle=|\\son[a-z]+=\"|<script(?![^>]*\\s(src=|type=\"application/ld\\+json\"))");
      }
    }
  }
}
