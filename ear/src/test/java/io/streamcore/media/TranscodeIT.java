package io.streamcore.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamcore.harness.Answer;
import io.streamcore.harness.Dj;
import io.streamcore.harness.Rows;
import io.streamcore.harness.RunningProduct;
import io.streamcore.harness.Sounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a file to something to listen to, whatever the file is. */
class TranscodeIT {

  private static final long AAC_FRAME = 1024;

  private static final RunningProduct PRODUCT = RunningProduct.get();

  @TempDir static Path folder;

  private static Dj dj;

  @BeforeAll
  static void join() {
    dj = Dj.join(PRODUCT);
  }

  /** No test of this class leaves anything behind but what belongs to uploads. */
  @AfterAll
  static void nothing_is_left_on_the_bench() {
    await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(onTheBench()).isEmpty());
    assertThat(
            new Rows(PRODUCT)
                .number("select count(*) from upload_reservations where user_id = ?", dj.userId()))
        .as("reservations")
        .isZero();
  }

  @Test
  void an_mp3_can_be_played_first_and_then_has_its_ladder() {
    Path mp3 =
        Sounds.tone(folder.resolve("tone.mp3"), 95, "-b:a", "192k", "-metadata", "title=Tone");

    UUID id = dj.upload(mp3);
    dj.awaitUpload(id, upload -> upload.path("playable").asBoolean());
    assertThat(new Listening(PRODUCT, dj, id).renditions()).isNotEmpty();
    JsonNode ready = dj.awaitReady(id);

    assertThat(instant(ready, "playable_at")).isBefore(instant(ready, "completed_at"));
    assertThat(ready.path("title").asText()).isEqualTo("Tone");
    assertThat(ready.path("percent").asInt()).isEqualTo(100);
    Listening ladder = new Listening(PRODUCT, dj, id);
    assertThat(ladder.renditions()).hasSize(2).allMatch(rung -> rung.startsWith("aac-"));
    assertAllRungsAreAsLongAs(mp3, ladder);
    assertThat(segmentRows(id)).isEqualTo(ladder.segments(ladder.renditions().get(0)).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"flac", "wav", "m4a", "opus"})
  void other_formats_become_ready_too(String extension) {
    Path file = Sounds.tone(folder.resolve("tone." + extension), 20);

    UUID id = dj.upload(file);
    dj.awaitReady(id);

    assertAllRungsAreAsLongAs(file, new Listening(PRODUCT, dj, id));
  }

  @Test
  void of_moving_pictures_only_the_sound_is_made_and_the_upload_says_so() {
    Path film = Sounds.film(folder.resolve("film.mp4"), 8);

    UUID id = dj.upload(film);
    JsonNode ready = dj.awaitReady(id);

    assertThat(ready.path("pictures_dropped").asBoolean()).isTrue();
    assertThat(new Listening(PRODUCT, dj, id).renditions()).allMatch(it -> it.startsWith("aac-"));
    UUID sound = dj.upload(Sounds.tone(folder.resolve("only.m4a"), 2));
    assertThat(dj.awaitReady(sound).path("pictures_dropped").isBoolean()).isTrue();
    assertThat(dj.awaitReady(sound).path("pictures_dropped").asBoolean()).isFalse();
  }

  @Test
  void a_renamed_zip_is_refused_for_its_content() throws IOException {
    Answer answer = dj.api().upload(HostileFiles.renamedZip(folder.resolve("zip.mp3")), Map.of());

    assertThat(answer.require(415).json().path("detail").asText()).contains("not an audio file");
  }

  @Test
  void an_empty_file_is_refused() throws IOException {
    Answer answer = dj.api().upload(Files.createFile(folder.resolve("empty.mp3")), Map.of());

    assertThat(answer.require(422).json().at("/errors/0/rule").asText()).isEqualTo("not_empty");
  }

  @Test
  void a_truncated_mp3_plays_as_far_as_it_goes() throws IOException {
    Path whole = Sounds.tone(folder.resolve("whole.mp3"), 20, "-b:a", "128k");
    Path half = HostileFiles.truncated(whole, folder.resolve("half.mp3"), 160_001);

    JsonNode ready = dj.awaitReady(dj.upload(half));

    assertThat(ready.path("duration_seconds").asDouble()).isCloseTo(10, within(0.2));
  }

  @Test
  void sound_that_breaks_off_in_its_head_fails_with_a_reason() throws IOException {
    Path whole = Sounds.tone(folder.resolve("whole.m4a"), 5);
    Path head = HostileFiles.truncated(whole, folder.resolve("head.m4a"), 2000);

    JsonNode failed = dj.awaitSettled(dj.upload(head));

    assertThat(failed.path("status").asText()).isEqualTo("failed");
    assertThat(failed.path("error_message").asText()).isNotBlank().doesNotContain("ffmpeg", "/");
  }

  @Test
  void a_hostile_tag_is_only_text() throws IOException {
    Path tone = Sounds.tone(folder.resolve("innocent.mp3"), 10);
    Path hostile = HostileFiles.hostileTag(tone, folder.resolve("hostile.mp3"));

    JsonNode ready = dj.awaitReady(dj.upload(hostile));

    assertThat(ready.path("title").asText()).isEqualTo("../../../../etc/passwd");
    assertThat(ready.path("artist").asText()).hasSize(100);
    assertThat(ready.path("cover_url").isNull()).as("noise is no cover").isTrue();
  }

  @Test
  void an_hour_of_silence_is_an_hour_of_silence() {
    Path silence = Sounds.silentMp3(folder.resolve("silence.mp3"), 60);
    UUID id = dj.upload(silence);

    JsonNode ready = dj.awaitReady(id);

    assertThat(ready.path("duration_seconds").asDouble())
        .isCloseTo(Sounds.samples(silence.toString(), "") / 44_100.0, within(0.1));
    assertThat(ready.path("loudness_lufs").asDouble()).isEqualTo(-70);
    assertThat(new Listening(PRODUCT, dj, id).renditions()).hasSize(1);
  }

  private static void assertAllRungsAreAsLongAs(Path source, Listening ladder) {
    long samples = Sounds.samples(source.toString(), "");
    List<String> renditions = ladder.renditions();
    assertThat(renditions).isNotEmpty();
    for (String rendition : renditions) {
      assertThat(ladder.samples(rendition)).as(rendition).isCloseTo(samples, within(AAC_FRAME));
    }
  }

  private static long segmentRows(UUID uploadId) {
    return new Rows(PRODUCT)
        .number("select count(*) from hls_segments where upload_id = ?", uploadId);
  }

  private static Instant instant(JsonNode upload, String field) {
    return Instant.parse(upload.path(field).asText());
  }

  private static List<Path> onTheBench() throws IOException {
    Path bench = PRODUCT.folder().server().resolve("tmp/streamcore-transcode");
    if (!Files.exists(bench)) {
      return List.of();
    }
    try (Stream<Path> left = Files.list(bench)) {
      return left.toList();
    }
  }
}
