package io.streamcore.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.streamcore.ground.Product;
import io.streamcore.harness.Dj;
import io.streamcore.harness.OwnCopy;
import io.streamcore.harness.Rows;
import io.streamcore.harness.RunningProduct;
import io.streamcore.harness.Sounds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A server that is killed in the middle of its work, and started again. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("crash")
class CrashIT {

  private static final int MINUTES = 30;

  /** Enough that whole partitions are done, and few enough that many are not. */
  private static final int SEGMENTS_BEFORE_THE_CRASH = 60;

  private static final String ROWS = "select count(*) from hls_segments where upload_id = ?";
  private static final String PLACES =
      "select count(distinct sequence_index) from hls_segments where upload_id = ?";
  private static final String JOBS = "select count(*) from jobs where upload_id = ?";

  private final Product product =
      OwnCopy.of(
          "it-crash",
          Map.of(
              "STREAMCORE_ADMIN_EMAIL",
              RunningProduct.ADMIN_EMAIL,
              "STREAMCORE_ADMIN_PASSWORD",
              RunningProduct.ADMIN_PASSWORD));

  @TempDir Path folder;

  @AfterEach
  void stop() {
    product.stop();
  }

  @Test
  void a_killed_server_goes_on_by_itself_where_it_was() throws Exception {
    product.start(false);
    RunningProduct first = RunningProduct.in(product.folder());
    Dj dj = Dj.join(first);
    UUID id = dj.upload(Sounds.longMp3(folder.resolve("long.mp3"), MINUTES, "64k"));
    Path made = product.folder().files().resolve("objects/uploads/audio/" + id);
    await()
        .atMost(Duration.ofMinutes(4))
        .until(() -> segments(made).size() >= SEGMENTS_BEFORE_THE_CRASH);

    OwnCopy.kill(first);
    Map<Path, FileTime> finished = segments(made);
    assertThat(finished).as("segments at the crash").hasSizeLessThan(MINUTES * 10);
    product.start(false);
    RunningProduct second = RunningProduct.in(product.folder());
    Dj again = new Dj(dj.email(), dj.userId(), second.signIn(dj.email(), Dj.PASSWORD));
    again.awaitReady(id);

    Map<Path, FileTime> all = segments(made);
    assertThat(untouched(finished, all)).isGreaterThanOrEqualTo(finished.size() / 2);
    assertThat(new Rows(second).number(ROWS, id)).isEqualTo(all.size());
    assertThat(new Rows(second).number(PLACES, id)).isEqualTo(all.size());
    assertThat(new Rows(second).number(JOBS, id)).isEqualTo(1);
    assertThat(made.resolve("work")).doesNotExist();
    await().atMost(Duration.ofMinutes(1)).until(() -> left(), List::isEmpty);
  }

  /** How many of the segments are still the very same files. */
  private static long untouched(Map<Path, FileTime> before, Map<Path, FileTime> after) {
    return before.entrySet().stream()
        .filter(segment -> segment.getValue().equals(after.get(segment.getKey())))
        .count();
  }

  /** The encoded segments that are there, with the time of their writing. */
  private static Map<Path, FileTime> segments(Path made) {
    if (!Files.exists(made.resolve("hls"))) {
      return Map.of();
    }
    try (Stream<Path> tree = Files.walk(made.resolve("hls"))) {
      return tree.filter(file -> file.toString().endsWith(".aac"))
          .collect(Collectors.toMap(file -> file, CrashIT::writtenAt));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileTime writtenAt(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What lies where nothing should when the work is done. */
  private List<Path> left() throws IOException {
    Path bench = product.folder().server().resolve("tmp/streamcore-transcode");
    Path unfinished = product.folder().files().resolve("objects/.unfinished");
    try (Stream<Path> first = Files.list(bench);
        Stream<Path> second = Files.list(unfinished)) {
      return Stream.concat(first, second).toList();
    }
  }
}
