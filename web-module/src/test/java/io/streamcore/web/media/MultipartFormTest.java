package io.streamcore.web.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamcore.problem.Invalid;
import jakarta.ws.rs.BadRequestException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MultipartFormTest {

  private static final String TYPE = "multipart/form-data; boundary=cut";

  private static final String NAMED = "Content-Disposition: form-data; name=";

  @Test
  void reads_fields_and_files_in_their_order() throws IOException {
    MultipartForm form =
        form(
            "--cut",
            NAMED + "\"title\"",
            "",
            "Nächte",
            "--cut",
            NAMED + "\"file\"; filename=\"a b.mp3\"",
            "Content-Type: audio/mpeg",
            "",
            "sound",
            "--cut--");

    assertThat(read(form)).containsExactly("title||Nächte", "file|a b.mp3|sound");
  }

  @Test
  void steps_over_a_part_that_nobody_reads() throws IOException {
    MultipartForm form =
        form("--cut", NAMED + "\"a\"", "", "1", "--cut", NAMED + "\"b\"", "", "2", "--cut--");

    assertThat(form.next()).isNotNull();
    MultipartForm.Part second = form.next();

    assertThat(second == null ? "" : second.text()).isEqualTo("2");
  }

  @Test
  void refuses_a_body_without_boundary() {
    InputStream nothing = InputStream.nullInputStream();

    assertThatThrownBy(() -> MultipartForm.of("multipart/form-data", nothing))
        .isInstanceOf(BadRequestException.class);
  }

  @Test
  void refuses_a_body_without_parts() throws IOException {
    MultipartForm form = form("no boundary here");

    assertThatThrownBy(form::next).isInstanceOf(BadRequestException.class);
  }

  @Test
  void refuses_a_part_without_name() throws IOException {
    MultipartForm form = form("--cut", "Content-Type: text/plain", "", "x", "--cut--");

    assertThatThrownBy(form::next).isInstanceOf(BadRequestException.class);
  }

  @Test
  void refuses_endless_parts() throws IOException {
    String part = String.join("\r\n", "--cut", NAMED + "\"a\"", "", "1", "");
    MultipartForm form = form(part.repeat(30) + "--cut--");

    assertThatThrownBy(() -> read(form)).isInstanceOf(BadRequestException.class);
  }

  @Test
  void refuses_a_field_as_long_as_a_book() throws IOException {
    MultipartForm form = form("--cut", NAMED + "\"title\"", "", "x".repeat(10_000), "--cut--");

    assertThatThrownBy(() -> read(form)).isInstanceOf(Invalid.class);
  }

  @Test
  void notices_that_the_body_was_cut_off() throws IOException {
    MultipartForm form = form("--cut", NAMED + "\"file\"", "", "sou");

    assertThatThrownBy(() -> read(form)).isInstanceOf(IOException.class);
  }

  private static MultipartForm form(String... lines) throws IOException {
    String body = String.join("\r\n", lines) + "\r\n";
    return MultipartForm.of(TYPE, new ByteArrayInputStream(body.getBytes(UTF_8)));
  }

  private static List<String> read(MultipartForm form) throws IOException {
    List<String> parts = new ArrayList<>();
    for (MultipartForm.Part part = form.next(); part != null; part = form.next()) {
      parts.add(part.name() + "|" + part.filename().orElse("") + "|" + part.text());
    }
    return parts;
  }
}
