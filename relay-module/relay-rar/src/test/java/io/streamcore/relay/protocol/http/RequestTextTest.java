package io.streamcore.relay.protocol.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Request lines, paths, queries, credentials and undeclared charsets. */
class RequestTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"GET / HTTP/1.1", "SOURCE /m ICE/1.0", "PUT /m  HTTP/1.0 ", "OPTIONS * HTTP/1.1"})
  void reads_request_lines(String line) {
    assertThat(RequestLine.parse(line)).isPresent();
    assertThat(RequestLine.looksLikeOne(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /", "GET x ICY/1.0", "SOURCE pw /mount", "get / HTTP/1.1"})
  void knows_malformed_requests_for_what_they_are(String line) {
    assertThat(RequestLine.parse(line)).isEmpty();
    assertThat(RequestLine.looksLikeOne(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hackme", "/mount:pass word", "GETAWAY", "pass word", "user:pw:#1"})
  void takes_no_password_for_a_request(String line) {
    assertThat(RequestLine.looksLikeOne(line)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "/radio, /radio",
    "/a%20b?x=1, '/a b'",
    "http://host:8000/m.mp3, /m.mp3",
    "http://host, /",
    "/M%C3%B6b, /M\u00F6b",
    "/M%F6b, /M\u00F6b",
  })
  void decodes_paths(String target, String path) {
    assertThat(Target.parse(target).map(Target::path)).contains(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"radio", "/../x", "/a/%2e%2e", "/%zz", "/p%00.xsl", "/a%0d%0ab", "/a\\b", "/%4"})
  void refuses_paths_that_mean_mischief(String target) {
    assertThat(Target.parse(target)).isEmpty();
  }

  @Test
  void reads_queries_as_encoders_write_them() {
    Query query = Query.parse("mode=updinfo&song=A+%26+B%20100%&pass=x&&=y&song=second&flag");
    assertThat(query.text("song")).contains("A & B 100%");
    assertThat(query.text("flag")).contains("");
    assertThat(query.has("missing")).isFalse();
    assertThat(Query.parse("sid=2&x=-1&y=99999999999").number("sid")).hasValue(2);
    assertThat(Query.parse("sid=x").number("sid")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "M%F6b, , M\u00F6b",
    "M%C3%B6b, , M\u00F6b",
    "M%F6b, ISO-8859-1, M\u00F6b",
    "%C3%A4, latin1, \u00C3\u00A4",
    "M%C3%B6b, utf-8, M\u00F6b",
    "%80, iso-8859-1, \u20AC",
    "M%F6b, no-such-charset, M\u00F6b",
    "%CF%F0, windows-1251, \u041F\u0440",
  })
  void decodes_titles_in_whatever_charset(String song, String charset, String title) {
    assertThat(Query.parse("song=" + song).text("song", charset)).contains(title);
  }

  @Test
  void reads_credentials_whatever_their_case() {
    String encoded = Base64.getEncoder().encodeToString("dj:a:b".getBytes(StandardCharsets.UTF_8));
    Optional<Credentials> read = Credentials.basic("bAsIc " + encoded);
    assertThat(read).contains(new Credentials("dj", "a:b"));
    assertThat(read.orElseThrow().toString()).doesNotContain("a:b");
    assertThat(Credentials.basic("Basic ???")).isEmpty();
    assertThat(Credentials.basic("Bearer " + encoded)).isEmpty();
  }

  @Test
  void knows_icy_for_http() {
    assertThat(StatusLine.parse("ICY 200 OK")).contains(new StatusLine(200));
    assertThat(StatusLine.parse("HTTP/1.1 302 Found")).contains(new StatusLine(302));
    assertThat(StatusLine.parse("HTTP/1.0 200")).contains(new StatusLine(200));
    assertThat(StatusLine.parse("SSH-2.0-OpenSSH")).isEmpty();
  }
}
