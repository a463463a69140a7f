package io.streamcore.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamcore.harness.Dj;
import io.streamcore.harness.Purge;
import io.streamcore.harness.Rows;
import io.streamcore.harness.RunningProduct;
import io.streamcore.harness.Sounds;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of deleted uploads: those that come back, and those that something still uses. */
class RetentionIT {

  private static final RunningProduct PRODUCT = RunningProduct.get();
  private static final Rows ROWS = new Rows(PRODUCT);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir Path folder;

  @Test
  void an_upload_that_was_deleted_in_the_making_goes_on_when_it_is_restored() {
    Dj dj = Dj.join(PRODUCT);
    UUID id = dj.upload(Sounds.longMp3(folder.resolve("long.mp3"), 10, "64k"));
    dj.api().delete("/api/v1/uploads/" + id).require(204);
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                ROWS.number(
                        "select count(*) from jobs where upload_id = ? and status = 'failed'", id)
                    == 1);

    JsonNode restored = dj.api().post("/api/v1/uploads/" + id + "/restore").require(200).json();

    assertThat(restored.path("status").asText()).isEqualTo("processing");
    dj.awaitReady(id);
    assertThat(ROWS.number("select count(*) from jobs where upload_id = ?", id)).isEqualTo(1);
  }

  @Test
  void an_upload_that_was_deleted_and_restored_at_once_becomes_ready() {
    Dj dj = Dj.join(PRODUCT);
    UUID id = dj.upload(Sounds.tone(folder.resolve("tone.mp3"), 20));

    dj.api().delete("/api/v1/uploads/" + id).require(204);
    dj.api().post("/api/v1/uploads/" + id + "/restore").require(200);

    dj.awaitReady(id);
  }

  @Test
  void an_upload_that_something_uses_is_erased_and_leaves_its_bare_row_as_long_as_needed() {
    Dj dj = Dj.join(PRODUCT);
    UUID used = ready(dj, "used");
    UUID letGo = ready(dj, "let-go");
    UUID playlist = playlist(dj);
    UUID track = track(playlist, used, false);
    UUID deletedTrack = track(playlist, letGo, true);
    dj.api().delete("/api/v1/uploads/" + used).require(204);
    dj.api().delete("/api/v1/uploads/" + letGo).require(204);

    Purge.everythingDeleted(PRODUCT);

    assertThat(count("uploads where upload_id = ? and erased_at is not null", used)).isEqualTo(1);
    assertThat(count("uploads where upload_id = ? and coalesce(title, artist) is not null", used))
        .isZero();
    assertThat(count("hls_segments where upload_id = ?", used)).isZero();
    assertThat(objects(used)).doesNotExist();
    dj.api().post("/api/v1/uploads/" + used + "/restore").require(404);
    assertThat(dj.api().get("/api/v1/uploads?deleted=true").json().at("/items")).isEmpty();
    assertThat(count("uploads where upload_id = ?", letGo)).isZero();
    assertThat(count("tracks where track_id = ?", deletedTrack)).isZero();

    dj.api().delete("/api/v1/playlists/" + playlist + "/tracks/" + track).require(204);
    dj.api().delete("/api/v1/playlists/" + playlist).require(204);
    Purge.everythingDeleted(PRODUCT);

    assertThat(count("uploads where upload_id = ?", used)).isZero();
    assertThat(count("playlists where playlist_id = ?", playlist)).isZero();
    for (UUID erased : List.of(used, track, playlist)) {
      assertThat(count("erasure_receipts where subject_id = ?", erased)).isEqualTo(1);
    }
  }

  @Test
  void a_user_leaves_with_the_tracks_that_play_their_uploads() {
    Dj dj = Dj.join(PRODUCT);
    UUID id = ready(dj, "theirs");
    UUID track = track(playlist(dj), id, false);
    PRODUCT.administrator().delete("/api/v1/users/" + dj.userId()).require(204);

    Purge.everythingDeleted(PRODUCT);

    assertThat(count("users where user_id = ?", dj.userId())).isZero();
    assertThat(count("tracks where track_id = ?", track)).isZero();
    assertThat(objects(id)).doesNotExist();
  }

  private UUID ready(Dj dj, String name) {
    Path file = Sounds.tone(folder.resolve(name + ".mp3"), 3);
    UUID id = Dj.idOf(dj.api().upload(file, Map.of("title", name)).require(201));
    dj.awaitReady(id);
    return id;
  }

  private static UUID playlist(Dj dj) {
    UUID id = UUID.randomUUID();
    ROWS.number(
        "insert into playlists (playlist_id, user_id, title, visibility)"
            + " values (?, ?, 'Evenings', 'private') returning 1",
        id,
        dj.userId());
    return id;
  }

  private static UUID track(UUID playlist, UUID upload, boolean deleted) {
    UUID id = UUID.randomUUID();
    ROWS.number(
        "insert into tracks"
            + " (track_id, playlist_id, source_type, upload_id, title, duration_seconds, deleted_at)"
            + " values (?, ?, 'upload', ?, 'Tone', 3, case when ? then now() end) returning 1",
        id,
        playlist,
        upload,
        deleted);
    return id;
  }

  private static long count(String rows, UUID id) {
    return ROWS.number("select count(*) from " + rows, id);
  }

  private static Path objects(UUID uploadId) {
    return PRODUCT.folder().files().resolve("objects/uploads/audio/" + uploadId);
  }
}
