package io.streamcore.viewing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamcore.harness.Api;
import io.streamcore.harness.Dj;
import io.streamcore.harness.Household;
import io.streamcore.harness.Purge;
import io.streamcore.harness.Rows;
import io.streamcore.harness.RunningProduct;
import io.streamcore.harness.Sounds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a viewer takes along, and what is left of one who is gone. */
class ViewerErasureIT {

  private static final RunningProduct PRODUCT = RunningProduct.get();

  /** Looks for a text in every row of every table, but in the proofs of erasure. */
  private static final String MENTIONS =
      """
      SELECT coalesce(sum((xpath('/row/n/text()', query_to_xml(format(
               'SELECT count(*) AS n FROM %I.%I t WHERE CAST(t AS text) LIKE %L',
               table_schema, table_name, ?), TRUE, TRUE, '')))[1]::text::bigint), 0)
        FROM information_schema.tables
       WHERE table_schema = 'streamcore' AND table_type = 'BASE TABLE'
         AND table_name <> 'erasure_receipts'
      """;

  @TempDir Path folder;

  @Test
  void everything_is_exported_and_nothing_is_left_after_the_retention_time() throws IOException {
    Dj dj = Dj.join(PRODUCT);
    UUID sound = dj.upload(Sounds.tone(folder.resolve("tone.mp3"), 2, "-b:a", "64k"));
    dj.awaitReady(sound);
    String title =
        dj.api()
            .post("/api/v1/titles", Map.of("title", "Kept", "upload_id", sound))
            .require(201)
            .json()
            .path("content_id")
            .asText();
    Household home = Household.join(PRODUCT);
    String profile = home.profile(Map.of("name", "Zaphod"));
    String playback = watch(home.api(), profile, title);

    Map<String, String> export = export(home.api());

    assertThat(export.get("profiles.json")).contains(profile, "Zaphod");
    assertThat(export.get("watch_history.json")).contains(title, profile);
    assertThat(export.get("content_ratings.json")).contains(title);
    assertThat(export.get("playbacks.json")).contains(playback);
    assertThat(export.get("stream_tokens.json")).contains(title).doesNotContain("\"token\"");
    assertThat(mentions(home.userId().toString())).isPositive();
    assertThat(mentions(profile)).isPositive();

    home.api().delete("/api/v1/account").require(204);
    PRODUCT.administrator().delete("/api/v1/users/" + dj.userId()).require(204);
    Purge.everythingDeleted(PRODUCT);

    assertThat(mentions(home.userId().toString())).as("rows that name the user").isZero();
    assertThat(mentions(profile)).as("rows that name the profile").isZero();
    assertThat(mentions(playback)).as("rows that name the playback").isZero();
    assertThat(mentions(title)).as("rows that name the title of one who is gone").isZero();
  }

  @Test
  void a_deleted_profile_goes_with_its_history() {
    Dj dj = Dj.join(PRODUCT);
    String profile =
        dj.api()
            .post("/api/v1/profiles", Map.of("name", "Short"))
            .require(201)
            .json()
            .path("profile_id")
            .asText();
    dj.api().delete("/api/v1/profiles/" + profile).require(204);

    Purge.everythingDeleted(PRODUCT);

    assertThat(mentions(profile)).isZero();
    dj.api().post("/api/v1/profiles/" + profile + "/restore").require(404);
  }

  private static String watch(Api api, String profile, String title) {
    JsonNode started =
        api.post("/api/v1/playback", Map.of("profile_id", profile, "content_id", title))
            .require(201)
            .json();
    String id = started.path("playback_id").asText();
    api.post("/api/v1/playback/" + id + "/heartbeat", Map.of("position_seconds", 1)).require(204);
    api.send(
            api.request("/api/v1/profiles/" + profile + "/ratings/" + title)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"rating\":9}")))
        .require(200);
    return id;
  }

  private static long mentions(String id) {
    return new Rows(PRODUCT).number(MENTIONS, "%" + id + "%");
  }

  private static Map<String, String> export(Api api) throws IOException {
    Map<String, String> files = new HashMap<>();
    byte[] zip = api.get("/api/v1/account/export").require(200).bytes();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
