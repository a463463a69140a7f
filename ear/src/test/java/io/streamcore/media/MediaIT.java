package io.streamcore.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamcore.harness.Answer;
import io.streamcore.harness.Api;
import io.streamcore.harness.Dj;
import io.streamcore.harness.RunningProduct;
import io.streamcore.harness.Sounds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How what was made of an upload is served to players. */
class MediaIT {

  private static final RunningProduct PRODUCT = RunningProduct.get();

  private static Dj dj;
  private static Listening ready;
  private static String master;
  private static String segment;

  @BeforeAll
  static void upload(@TempDir Path folder) {
    dj = Dj.join(PRODUCT);
    UUID id = dj.upload(Sounds.tone(folder.resolve("tone.mp3"), 20, "-b:a", "128k"));
    dj.awaitReady(id);
    ready = new Listening(PRODUCT, dj, id);
    master = ready.path("master.m3u8");
    segment = ready.path(ready.segments(ready.renditions().get(0)).get(1));
  }

  @Test
  void plays_for_its_owner_and_administrators_only() {
    Dj other = Dj.join(PRODUCT);

    for (String path : new String[] {master, segment, ready.path("waveform.json")}) {
      PRODUCT.anonymous().get(path).require(401);
      other.api().get(path).require(404);
      PRODUCT.administrator().get(path).require(200);
      dj.api().get(path).require(200);
    }
  }

  @Test
  void a_playlist_is_asked_for_again_and_sent_when_it_has_changed() {
    Answer whole = dj.api().get(master).require(200);
    String etag = whole.header("ETag");

    assertThat(whole.header("Content-Type")).isEqualTo("application/vnd.apple.mpegurl");
    assertThat(whole.header("Cache-Control")).isEqualTo("private, no-cache");
    assertThat(whole.text()).startsWith("#EXTM3U");
    Answer unchanged = get(master, "If-None-Match", etag).require(304);
    assertThat(unchanged.bytes()).isEmpty();
    assertThat(unchanged.header("ETag")).isEqualTo(etag).isNotEmpty();
    get(master, "If-None-Match", "\"another\"").require(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"master.m3u8", "waveform.json"})
  void head_tells_what_get_would(String part) {
    Answer get = dj.api().get(ready.path(part)).require(200);
    Answer head = send(ready.path(part), "HEAD").require(200);

    assertThat(head.bytes()).isEmpty();
    for (String header :
        new String[] {"Content-Type", "Content-Length", "ETag", "Cache-Control", "Last-Modified"}) {
      assertThat(head.header(header)).as(header).isEqualTo(get.header(header)).isNotEmpty();
    }
  }

  @Test
  void a_waveform_has_peaks_and_is_compressed_for_who_takes_that() throws IOException {
    String path = ready.path("waveform.json");
    Answer plain = dj.api().get(path).require(200);
    Answer compressed = get(path, "Accept-Encoding", "gzip").require(200);

    assertThat(plain.header("Content-Type")).startsWith("application/json");
    assertThat(plain.json().isContainerNode()).isTrue();
    assertThat(compressed.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(compressed.header("Vary")).contains("Accept-Encoding");
    assertThat(compressed.header("ETag")).isNotEqualTo(plain.header("ETag"));
    assertThat(compressed.bytes().length).isLessThan(plain.bytes().length);
    assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed.bytes())).readAllBytes())
        .isEqualTo(plain.bytes());
    assertThat(get(path, "Accept-Encoding", "gzip;q=0").header("Content-Encoding")).isEmpty();
  }

  @Test
  void a_segment_never_changes() {
    Answer whole = dj.api().get(segment).require(200);

    assertThat(whole.header("Content-Type")).isEqualTo("audio/aac");
    assertThat(whole.header("Cache-Control")).contains("private", "immutable");
    assertThat(whole.header("Accept-Ranges")).isEqualTo("bytes");
    assertThat(whole.bytes()).hasSize(Integer.parseInt(whole.header("Content-Length")));
  }

  @Test
  void a_part_of_a_segment_is_sent_alone() {
    byte[] whole = dj.api().get(segment).require(200).bytes();
    int size = whole.length;

    assertPart(get(segment, "Range", "bytes=100-299"), whole, 100, 300);
    assertPart(get(segment, "Range", "bytes=100-"), whole, 100, size);
    assertPart(get(segment, "Range", "bytes=-50"), whole, size - 50, size);
    assertPart(get(segment, "Range", "bytes=10-" + size * 2L), whole, 10, size);
  }

  @Test
  void a_part_that_is_not_there_is_not_sent() {
    int size = dj.api().get(segment).require(200).bytes().length;

    Answer none = get(segment, "Range", "bytes=" + size + "-").require(416);

    assertThat(none.header("Content-Range")).isEqualTo("bytes */" + size);
    assertThat(none.bytes()).isEmpty();
  }

  @Test
  void a_part_of_something_else_is_the_whole() {
    Answer whole = dj.api().get(segment).require(200);

    Answer same = ifRange(whole.header("ETag")).require(206);
    Answer another = ifRange("\"another\"").require(200);

    assertThat(same.bytes()).hasSize(10);
    assertThat(another.bytes()).isEqualTo(whole.bytes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "original.mp3",
        "../original.mp3",
        "..%2foriginal.mp3",
        "%2e%2e/%2e%2e/original.mp3",
        "..%2f..%2f..%2f..%2fetc%2fpasswd",
        "..%5c..%5coriginal.mp3",
        "%2fetc%2fpasswd.mp3",
        "master.m3u8%00.aac",
        "waveform.json%00.aac",
        "..;/master.m3u8",
        ".mp3",
        "master"
      })
  void no_path_leads_out(String path) {
    dj.api().get(ready.path(path)).require(404);
  }

  @Test
  void a_deleted_upload_falls_silent_until_it_is_restored() {
    String upload = "/api/v1/uploads/" + ready.uploadId();
    dj.api().delete(upload).require(204);
    try {
      dj.api().get(master).require(404);
      dj.api().get(segment).require(404);
      PRODUCT.administrator().get(segment).require(404);
    } finally {
      dj.api().post(upload + "/restore").require(200);
    }
    dj.api().get(master).require(200);
    dj.api().get(segment).require(200);
  }

  private static void assertPart(Answer part, byte[] whole, int from, int to) {
    part.require(206);
    assertThat(part.header("Content-Range"))
        .isEqualTo("bytes %d-%d/%d".formatted(from, to - 1, whole.length));
    assertThat(part.header("Content-Length")).isEqualTo(Integer.toString(to - from));
    assertThat(part.bytes()).isEqualTo(Arrays.copyOfRange(whole, from, to));
  }

  private static Answer ifRange(String validator) {
    return send(segment, "GET", "Range", "bytes=0-9", "If-Range", validator);
  }

  private static Answer get(String path, String header, String value) {
    return send(path, "GET", header, value);
  }

  private static Answer send(String path, String method, String... headers) {
    Api api = dj.api();
    HttpRequest.Builder request = api.request(path).method(method, BodyPublishers.noBody());
    return api.send(headers.length == 0 ? request : request.headers(headers));
  }
}
