package io.streamcore.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamcore.storage.ObjectKey;
import io.streamcore.storage.ObjectStore;
import io.streamcore.storage.ObjectStoreContract;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract on files, and what is particular to them. */
class FileObjectStoreTest extends ObjectStoreContract {

  @TempDir private Path root;

  @Override
  protected ObjectStore store() throws IOException {
    return new FileObjectStore(root, UUID.randomUUID().toString());
  }

  @Override
  protected int unfinished() throws IOException {
    try (var files = Files.list(root.resolve(".unfinished"))) {
      return (int) files.count();
    }
  }

  @Test
  void writes_in_quick_succession_all_change_the_etag() throws IOException {
    ObjectKey key = folder().resolve("quick");
    Set<String> etags = new HashSet<>();
    for (int i = 10; i < 60; i++) {
      etags.add(put(key, Integer.toString(i)).etag());
    }

    assertThat(etags).hasSize(50);
  }

  @Test
  void shows_the_object_as_a_local_file_at_its_key() throws IOException {
    ObjectKey key = folder().resolve("local");
    put(key, "sound");

    assertThat(store().localFile(key)).contains(root.resolve(key.value()));
    assertThat(store().presign(key, Duration.ofMinutes(1))).isEmpty();
  }

  @Test
  void takes_empty_folders_away() throws IOException {
    put(folder().resolve("a/b/c"), "x");

    store().delete(folder().resolve("a/b/c"));

    assertThat(root.resolve("contract")).doesNotExist();
    assertThat(root).exists();
  }

  @Test
  void discards_what_a_dead_writer_left() throws IOException {
    ObjectStore store = store();
    Path left = Files.writeString(root.resolve(".unfinished/left"), "half");
    Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofDays(2))));

    assertThat(store.discardUnfinished(Instant.now().minus(Duration.ofDays(1)))).isEqualTo(1);

    assertThat(left).doesNotExist();
  }

  @Test
  void erases_what_it_left_itself_when_it_was_killed() throws IOException {
    ObjectStore other = new FileObjectStore(root, "other");
    Path left = leftBy(new FileObjectStore(root, "killed"));
    Path underWay = leftBy(other);

    assertThat(new FileObjectStore(root, "killed").list(folder())).isEmpty();

    assertThat(left).doesNotExist();
    assertThat(underWay).exists();
  }

  /** The file that a writer has begun when it is killed in the middle of it. */
  private Path leftBy(ObjectStore store) throws IOException {
    Path[] begun = new Path[1];
    InputStream body =
        new FilterInputStream(InputStream.nullInputStream()) {
          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            try (var files = Files.list(root.resolve(".unfinished"))) {
              begun[0] = files.filter(FileObjectStoreTest::empty).findFirst().orElseThrow();
            }
            return -1;
          }
        };
    store.put(folder().resolve("begun"), body, 0, "audio/aac");
    store.delete(folder().resolve("begun"));
    return Files.writeString(begun[0], "half");
  }

  private static boolean empty(Path file) {
    return file.toFile().length() == 0;
  }

  @Test
  void does_not_follow_links_out_of_its_folder(@TempDir Path outside) throws IOException {
    ObjectStore store = store();
    Path secret = Files.writeString(outside.resolve("secret"), "secret");
    Files.createSymbolicLink(root.resolve("link"), secret);
    ObjectKey link = new ObjectKey("link");

    assertThat(store.find(link)).isEmpty();
    assertThat(store.localFile(link)).isEmpty();
    assertThatThrownBy(() -> store.open(link, 0, -1).close())
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void is_not_well_without_its_folder() throws IOException {
    ObjectStore store = store();
    Files.delete(root.resolve(".unfinished"));

    assertThatThrownBy(store::check).isInstanceOf(IOException.class);
  }
}
