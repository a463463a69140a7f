package io.streamcore.adapter.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamcore.storage.ObjectKey;
import io.streamcore.storage.ObjectStore;
import io.streamcore.storage.ObjectStoreContract;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import software.amazon.awssdk.services.s3.S3Client;

/** The contract on a running S3 server, and what is particular to it. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("s3proxy")
class S3ObjectStoreTest extends ObjectStoreContract {

  private static final String BUCKET = "media";

  @TempDir private static Path folder;
  private static S3Proxy server;
  private static S3Client client;
  private static S3ObjectStore store;

  @BeforeAll
  static void start() throws IOException {
    server = S3Proxy.start(folder);
    client = server.connection().client();
    client.createBucket(bucket -> bucket.bucket(BUCKET));
    store = new S3ObjectStore(server.connection(), BUCKET, true, folder.resolve("spool"));
  }

  @AfterAll
  static void stop() throws InterruptedException {
    store.close();
    client.close();
    server.stop();
  }

  @Override
  protected ObjectStore store() {
    return store;
  }

  @Override
  protected int unfinished() throws IOException {
    try (var spooled = Files.list(folder.resolve("spool"))) {
      return (int) spooled.count()
          + client.listMultipartUploads(request -> request.bucket(BUCKET)).uploads().size();
    }
  }

  @Test
  void presigned_address_opens_the_object_to_anyone_with_ranges() throws Exception {
    ObjectKey key = folder().resolve("presigned");
    put(key, "0123456789");
    URI address = store.presign(key, Duration.ofMinutes(5)).orElseThrow();

    HttpResponse<String> range = get(address, "bytes=2-4");

    assertThat(range.statusCode()).isEqualTo(206);
    assertThat(range.body()).isEqualTo("234");
  }

  @Test
  void presigned_address_does_not_open_another_object() throws Exception {
    ObjectKey key = folder().resolve("mine");
    put(key, "mine");
    put(folder().resolve("yours"), "yours");
    String address = store.presign(key, Duration.ofMinutes(5)).orElseThrow().toString();

    HttpResponse<String> other = get(URI.create(address.replace("/mine?", "/yours?")), "bytes=0-");

    assertThat(other.statusCode()).isEqualTo(403);
  }

  @Test
  void gives_no_address_unless_configured() throws IOException {
    try (S3ObjectStore silent =
        new S3ObjectStore(server.connection(), BUCKET, false, folder.resolve("spool"))) {
      assertThat(silent.presign(folder().resolve("x"), Duration.ofMinutes(5))).isEmpty();
    }
  }

  @Test
  void keeps_type_and_digest_with_the_object() throws IOException {
    ObjectKey key = folder().resolve("typed");
    put(key, "sound");

    var head = client.headObject(request -> request.bucket(BUCKET).key(key.value()));

    assertThat(head.contentType()).isEqualTo("audio/mpeg");
    assertThat(head.metadata())
        .containsEntry(
            "sha256", "dd29442deca69f52c50006b831cb216edf78a7da33748f0a80ff19f2ebe57ecd");
  }

  @Test
  void aborts_multipart_uploads_of_dead_writers() throws IOException {
    client.createMultipartUpload(request -> request.bucket(BUCKET).key(folder() + "/dead"));

    assertThat(store.discardUnfinished(Instant.now().plusSeconds(60))).isEqualTo(1);
    assertThat(unfinished()).isZero();
  }

  @Test
  void is_not_well_with_a_wrong_key() throws IOException {
    try (S3ObjectStore denied =
        new S3ObjectStore(server.connection("wrong"), BUCKET, true, folder.resolve("spool"))) {
      assertThatThrownBy(denied::check).isInstanceOf(IOException.class);
    }
  }

  private static HttpResponse<String> get(URI address, String range) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(address).header("Range", range).build(),
            HttpResponse.BodyHandlers.ofString(UTF_8));
  }
}
