package io.streamcore.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.streamcore.harness.Dj;
import io.streamcore.harness.Management;
import io.streamcore.harness.RunningProduct;
import io.streamcore.harness.Sounds;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationsIT {

  private final RunningProduct product = RunningProduct.get();

  @Test
  void is_ready() throws Exception {
    HttpResponse<String> ready = fetch(product.management("/health/ready"));

    assertThat(ready.statusCode()).isEqualTo(200);
    assertThat(ready.body())
        .contains("\"name\":\"database\"", "\"name\":\"broker\"", "\"name\":\"object-store\"");
  }

  @Test
  void times_the_requests_of_the_api_by_route() throws Exception {
    product.administrator().get("/api/v1/users/00000000-0000-4000-8000-000000000000").require(404);

    assertThat(fetch(product.management("/prometheus")).body())
        .containsPattern(
            "http_server_requests_seconds_count\\{[^}]*method=\"GET\"[^}]*route=\"/users/\\{user_id}\"[^\\n]*status=\"404\"");
  }

  @Test
  void exports_its_numbers_for_prometheus() throws Exception {
    assertThat(fetch(product.management("/prometheus")).body()).contains("# TYPE");
  }

  @Test
  void shows_the_jobs_by_state_and_duration_and_the_speed_of_transcoding(@TempDir Path folder) {
    Dj dj = Dj.join(product);
    dj.awaitReady(dj.upload(Sounds.tone(folder.resolve("tone.mp3"), 20)));

    await()
        .atMost(Duration.ofSeconds(40))
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(
            () ->
                assertThat(fetch(product.management("/prometheus")).body())
                    .containsPattern("streamcore_jobs\\{[^}]*status=\"succeeded\"[^}]*} [1-9]")
                    .containsPattern("streamcore_jobs\\{[^}]*status=\"running\"[^}]*} \\d")
                    .containsPattern(
                        "streamcore_job_execution_seconds_sum\\{[^}]*job=\"media-transcode\"[^}]*outcome=\"succeeded\"[^}]*} \\d")
                    .containsPattern("streamcore_transcode_speed_count\\{[^}]*} [1-9]")
                    .containsPattern("streamcore_transcode_speed_max\\{[^}]*} [1-9]"));
  }

  @Test
  void logs_one_json_object_per_line() throws Exception {
    String first =
        Files.readAllLines(product.folder().serverLog().resolveSibling("server.json")).get(0);
    assertThat(first).startsWith("{").endsWith("}").contains("\"service\":\"streamcore\"");
  }

  @Test
  void keeps_the_management_console_behind_a_password() throws Exception {
    assertThat(fetch(product.management("/management")).statusCode()).isEqualTo(401);
  }

  @Test
  void started_without_errors() {
    assertThat(new Management(product).ask("/core-service=management:read-boot-errors"))
        .contains("\"result\" => []");
  }

  private static HttpResponse<String> fetch(URI address) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }
}
