package io.streamcore.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every object store must do, run against each of them. */
public abstract class ObjectStoreContract {

  private static final String TYPE = "audio/mpeg";
  private static final int MIB = 1 << 20;

  private ObjectStore store;
  private ObjectKey folder;

  @TempDir private Path files;

  /** The store under test; may hold objects of other tests. */
  protected abstract ObjectStore store() throws IOException;

  /** How many writes are under way or were left behind. */
  protected abstract int unfinished() throws IOException;

  @BeforeEach
  void a_folder_of_its_own_for_each_test() throws IOException {
    store = store();
    folder = new ObjectKey("contract/" + UUID.randomUUID());
  }

  @Test
  void gives_back_what_was_put() throws IOException {
    ObjectKey key = folder.resolve("a/b/00001.aac");

    StoredObject stored = put(key, "sound");

    assertThat(stored.key()).isEqualTo(key);
    assertThat(stored.size()).isEqualTo(5);
    assertThat(stored.etag()).isNotEmpty().doesNotContain("\"");
    assertThat(stored.modified())
        .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
    assertThat(store.find(key)).contains(stored);
    assertThat(read(key, 0, -1)).isEqualTo("sound");
  }

  @Test
  void puts_a_stream_of_unknown_length() throws IOException {
    ObjectKey key = folder.resolve("unknown");

    store.put(key, stream("sound"), -1, TYPE);

    assertThat(read(key, 0, -1)).isEqualTo("sound");
  }

  @Test
  void puts_an_empty_object() throws IOException {
    ObjectKey key = folder.resolve("empty");

    assertThat(put(key, "").size()).isZero();
    assertThat(read(key, 0, -1)).isEmpty();
  }

  @Test
  void second_put_replaces_the_first_and_changes_the_etag() throws IOException {
    ObjectKey key = folder.resolve("twice");
    StoredObject first = put(key, "one");

    StoredObject second = put(key, "two");

    assertThat(read(key, 0, -1)).isEqualTo("two");
    assertThat(second.etag()).isNotEqualTo(first.etag());
  }

  @Test
  void stores_nothing_when_the_stream_ends_early() throws IOException {
    ObjectKey key = folder.resolve("short");

    assertThatThrownBy(() -> store.put(key, stream("abc"), 4, TYPE))
        .isInstanceOf(IOException.class);

    assertThat(store.find(key)).isEmpty();
    assertThat(unfinished()).isZero();
  }

  @Test
  void stores_nothing_and_keeps_the_old_object_when_the_stream_breaks() throws IOException {
    ObjectKey key = folder.resolve("broken");
    put(key, "old");

    assertThatThrownBy(() -> store.put(key, new BreakingStream(20L * MIB), -1, TYPE))
        .isInstanceOf(IOException.class);

    assertThat(read(key, 0, -1)).isEqualTo("old");
    assertThat(unfinished()).isZero();
  }

  @Test
  void puts_40_mib_in_parts() throws IOException {
    ObjectKey key = folder.resolve("large");
    byte[] body = new byte[40 * MIB + 7];
    new Random(7).nextBytes(body);

    StoredObject stored = store.put(key, new ByteArrayInputStream(body), body.length, TYPE);

    assertThat(stored.size()).isEqualTo(body.length);
    try (InputStream in = store.open(key, 0, -1)) {
      assertThat(Arrays.equals(in.readAllBytes(), body)).isTrue();
    }
    assertThat(unfinished()).isZero();
  }

  @Test
  void puts_exactly_one_part() throws IOException {
    ObjectKey key = folder.resolve("part");

    StoredObject stored =
        store.put(key, new ByteArrayInputStream(new byte[16 * MIB]), 16L * MIB, TYPE);

    assertThat(stored.size()).isEqualTo(16L * MIB);
    assertThat(unfinished()).isZero();
  }

  @Test
  void puts_a_file() throws IOException {
    ObjectKey key = folder.resolve("file");
    Path file = Files.writeString(files.resolve("file"), "sound");

    assertThat(store.putFile(key, file, TYPE).size()).isEqualTo(5);

    assertThat(read(key, 0, -1)).isEqualTo("sound");
    assertThat(file).doesNotExist();
  }

  @Test
  void opens_a_range() throws IOException {
    ObjectKey key = folder.resolve("range");
    put(key, "0123456789");

    assertThat(read(key, 0, 3)).isEqualTo("012");
    assertThat(read(key, 4, 3)).isEqualTo("456");
    assertThat(read(key, 7, -1)).isEqualTo("789");
    assertThat(read(key, 8, 100)).isEqualTo("89");
    assertThat(read(key, 3, 0)).isEmpty();
    assertThat(read(key, 10, 5)).isEmpty();
    assertThat(read(key, 99, -1)).isEmpty();
  }

  @Test
  void knows_nothing_of_what_is_not_there() throws IOException {
    ObjectKey key = folder.resolve("absent");

    assertThat(store.find(key)).isEmpty();
    assertThat(store.localFile(key)).isEmpty();
    assertThatThrownBy(() -> store.open(key, 0, -1).close())
        .isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> store.open(key, 5, 2).close()).isInstanceOf(NoSuchFileException.class);
    store.delete(key);
    assertThat(store.deleteAll(folder)).isZero();
    assertThat(store.list(folder)).isEmpty();
  }

  @Test
  void a_folder_is_not_an_object() throws IOException {
    put(folder.resolve("hls/1.aac"), "x");

    assertThat(store.find(folder.resolve("hls"))).isEmpty();
    assertThatThrownBy(() -> store.open(folder.resolve("hls"), 0, -1).close())
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void lists_in_key_order_what_is_below_a_prefix_and_nothing_beside_it() throws IOException {
    put(folder.resolve("hls/b"), "2");
    put(folder.resolve("hls/a/z"), "1");
    put(folder.resolve("hls-other/c"), "3");
    put(folder.resolve("hls/c"), "4");

    assertThat(store.list(folder.resolve("hls")))
        .extracting(object -> object.key().value().substring(folder.value().length()))
        .containsExactly("/hls/a/z", "/hls/b", "/hls/c");
  }

  @Test
  void deletes_one_and_leaves_its_neighbour() throws IOException {
    ObjectKey one = folder.resolve("one");
    ObjectKey other = folder.resolve("other");
    put(one, "1");
    put(other, "2");

    store.delete(one);

    assertThat(store.find(one)).isEmpty();
    assertThat(read(other, 0, -1)).isEqualTo("2");
  }

  @Test
  void deletes_all_below_a_prefix_and_counts() throws IOException {
    put(folder.resolve("hls/a"), "1");
    put(folder.resolve("hls/x/b"), "2");
    put(folder.resolve("hls-other"), "3");

    assertThat(store.deleteAll(folder.resolve("hls"))).isEqualTo(2);

    assertThat(store.list(folder))
        .extracting(StoredObject::key)
        .containsExactly(folder.resolve("hls-other"));
  }

  @Test
  void leaves_writes_alone_that_are_younger_than_asked() throws IOException {
    assertThat(store.discardUnfinished(Instant.now().minusSeconds(3600))).isZero();
  }

  @Test
  void writers_of_one_key_leave_one_whole_object() throws Exception {
    ObjectKey key = folder.resolve("busy/key");
    var pool = Executors.newFixedThreadPool(4);
    try {
      List<Callable<StoredObject>> writers =
          List.of(
              () -> put(key, "a".repeat(9000)),
              () -> put(key, "b".repeat(9000)),
              () -> put(key, "c".repeat(9000)),
              () -> put(key, "d".repeat(9000)));
      for (Future<StoredObject> written : pool.invokeAll(writers)) {
        assertThat(written.get().size()).isEqualTo(9000);
      }
    } finally {
      pool.shutdownNow();
    }

    assertThat(read(key, 0, -1)).hasSize(9000).matches("(a+|b+|c+|d+)");
  }

  @Test
  void is_well() throws IOException {
    store.check();

    assertThat(unfinished()).isZero();
  }

  protected final StoredObject put(ObjectKey key, String body) throws IOException {
    return store.put(key, stream(body), body.length(), TYPE);
  }

  protected final ObjectKey folder() {
    return folder;
  }

  private String read(ObjectKey key, long offset, long length) throws IOException {
    try (InputStream in = store.open(key, offset, length)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private static InputStream stream(String body) {
    return new ByteArrayInputStream(body.getBytes(UTF_8));
  }

  /** Gives so many zeros, and then breaks. */
  private static final class BreakingStream extends InputStream {

    private long left;

    BreakingStream(long bytes) {
      this.left = bytes;
    }

    @Override
    public int read() throws IOException {
      if (left-- <= 0) {
        throw new IOException("the line is cut");
      }
      return 0;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (left <= 0) {
        throw new IOException("the line is cut");
      }
      int count = (int) Math.min(length, left);
      Arrays.fill(buffer, offset, offset + count, (byte) 0);
      left -= count;
      return count;
    }
  }
}
