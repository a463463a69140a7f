package io.streamcore.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamcore.harness.Answer;
import io.streamcore.harness.Api;
import io.streamcore.harness.Dj;
import io.streamcore.harness.Management;
import io.streamcore.harness.Rows;
import io.streamcore.harness.RunningProduct;
import io.streamcore.harness.Sounds;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators and failures do to jobs, and what the ledger and uploads say of it. */
class JobControlIT {

  private static final RunningProduct PRODUCT = RunningProduct.get();
  private static final Management MANAGEMENT = new Management(PRODUCT);
  private static final String BATCH =
      "/deployment=streamcore.ear/subdeployment=batch.jar/subsystem=batch-jberet:";
  private static final Pattern NUMBER = Pattern.compile("\"result\" => (\\d+)");

  @TempDir static Path folder;

  private static Dj dj;

  @BeforeAll
  static void join() {
    dj = Dj.join(PRODUCT);
  }

  @Test
  void an_administrator_stops_a_job_and_an_operator_restarts_its_execution() {
    UUID id = dj.upload(Sounds.longMp3(folder.resolve("long.mp3"), 30, "64k"));
    dj.awaitUpload(id, upload -> upload.path("step").asText().equals("encode"));
    JsonNode job = job(id);
    long execution = job.path("batch_execution_id").asLong();

    admin().post("/api/v1/jobs/" + job.path("job_id").asText() + "/stop").require(200);
    awaitJob(id, "stopped");
    assertThat(dj.read(id).path("step").asText()).isEqualTo("stopped");

    MANAGEMENT.ask(BATCH + "restart-job(execution-id=" + execution + ")");
    dj.awaitReady(id);
    JsonNode done = awaitJob(id, "succeeded");
    assertThat(done.path("batch_execution_id").asLong()).isNotEqualTo(execution);
  }

  @Test
  void a_lasting_failure_is_tried_three_times_then_buried_and_can_be_retried() throws Exception {
    Path mp3 = Sounds.tone(folder.resolve("tone.mp3"), 5);
    String location = announced(mp3);
    UUID id = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    // A file where the folder of the upload's objects has to be.
    Path obstacle = PRODUCT.folder().files().resolve("objects/uploads/audio/" + id);
    Files.createDirectories(obstacle.getParent());
    Files.createFile(obstacle);
    long buried = buried();

    sent(location, mp3);
    JsonNode failed = dj.awaitSettled(id);

    assertThat(failed.path("status").asText()).isEqualTo("failed");
    assertThat(failed.path("error_message").asText()).isNotBlank().doesNotContain("/");
    JsonNode job = job(id);
    assertThat(job.path("status").asText()).isEqualTo("failed");
    assertThat(job.path("attempts").asInt()).isEqualTo(3);
    assertThat(buried()).isEqualTo(buried + 1);

    Files.delete(obstacle);
    admin().post("/api/v1/jobs/" + job.path("job_id").asText() + "/retry").require(200);
    dj.awaitReady(id);
    awaitJob(id, "succeeded");
  }

  @Test
  void a_job_that_is_done_is_not_retried() {
    UUID id = dj.upload(Sounds.tone(folder.resolve("done.mp3"), 5));
    dj.awaitReady(id);
    JsonNode job = awaitJob(id, "succeeded");

    admin().post("/api/v1/jobs/" + job.path("job_id").asText() + "/retry").require(409);
  }

  @Test
  void the_purge_erases_what_was_deleted_and_leaves_a_receipt() {
    UUID id = dj.upload(Sounds.tone(folder.resolve("unwanted.mp3"), 5));
    dj.awaitReady(id);
    Path files = PRODUCT.folder().files().resolve("objects/uploads/audio");
    Path original = files.resolve(dj.userId() + "/" + id);
    assertThat(original).exists();
    dj.api().delete("/api/v1/uploads/" + id).require(204);
    Instant later = Instant.now().plus(31, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

    MANAGEMENT.ask(
        BATCH + "start-job(job-xml-name=retention-purge,properties={as_of=\"" + later + "\"})");

    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> rows("select count(*) from uploads where upload_id = ?", id) == 0);
    assertThat(rows("select count(*) from hls_segments where upload_id = ?", id)).isZero();
    assertThat(rows("select count(*) from erasure_receipts where subject_id = ?", id)).isEqualTo(1);
    assertThat(original).doesNotExist();
    assertThat(files.resolve(id.toString())).doesNotExist();
  }

  private static Api admin() {
    return PRODUCT.administrator();
  }

  /** The ledger's row of the upload's job. */
  private static JsonNode job(UUID uploadId) {
    for (JsonNode job :
        admin()
            .get("/api/v1/jobs?type=media-transcode&limit=100")
            .require(200)
            .json()
            .at("/items")) {
      if (job.path("upload_id").asText().equals(uploadId.toString())) {
        return job;
      }
    }
    throw new AssertionError("no job of upload " + uploadId);
  }

  private static JsonNode awaitJob(UUID uploadId, String status) {
    return await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> job(uploadId), job -> job.path("status").asText().equals(status));
  }

  private static long rows(String query, UUID id) {
    return new Rows(PRODUCT).number(query, id);
  }

  private static long buried() {
    Matcher count =
        NUMBER.matcher(
            MANAGEMENT
                .ask("/subsystem=messaging-activemq/server=default/jms-queue=DLQ:count-messages")
                .replace("L", ""));
    assertThat(count.find()).isTrue();
    return Long.parseLong(count.group(1));
  }

  /** Announces a resumable upload, whose id is known before its job begins; its address. */
  private static String announced(Path file) throws Exception {
    String name =
        Base64.getEncoder()
            .encodeToString(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
    Answer created =
        dj.api()
            .send(
                dj.api()
                    .request("/api/v1/uploads/tus")
                    .header("Tus-Resumable", "1.0.0")
                    .header("Upload-Length", Long.toString(Files.size(file)))
                    .header("Upload-Metadata", "filename " + name)
                    .POST(BodyPublishers.noBody()))
            .require(201);
    return created.header("Location");
  }

  private static void sent(String location, Path file) throws Exception {
    String path = location.substring(location.indexOf("/api/"));
    dj.api()
        .send(
            dj.api()
                .request(path)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", "0")
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofFile(file)))
        .require(204);
  }
}
