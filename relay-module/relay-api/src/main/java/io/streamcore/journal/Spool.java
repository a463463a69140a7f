package io.streamcore.journal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Batches of events that could not be delivered, on disk, oldest first: one file for each, written
 * beside and renamed, so that a crash leaves whole batches or none. For one thread; the counts may
 * be read by any.
 */
public final class Spool<E> {

  private static final String SUFFIX = ".events";

  private record Kept(Path file, long bytes, int events) {}

  private final Path folder;
  private final long limit;
  private final RecordCodec<E> codec;
  private final JournalWatch watch;
  private final Deque<Kept> batches = new ArrayDeque<>();
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong events = new AtomicLong();
  private long next;

  /**
   * Takes over what is in the folder from earlier runs.
   *
   * @param limit of all files together, in bytes
   */
  public Spool(Path folder, long limit, RecordCodec<E> codec, JournalWatch watch)
      throws IOException {
    this.folder = Files.createDirectories(folder);
    this.limit = limit;
    this.codec = codec;
    this.watch = watch;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Spool::isBatch).sorted().toList()) {
        count(new Kept(file, Files.size(file), read(file).size()), 1);
        next = Long.parseLong(file.getFileName().toString().replace(SUFFIX, "")) + 1;
      }
    }
  }

  private static boolean isBatch(Path file) {
    return file.getFileName().toString().matches("\\d{19}" + SUFFIX);
  }

  /** Whether nothing waits here. */
  public boolean isEmpty() {
    return batches.isEmpty();
  }

  /** How many events wait here. */
  public long events() {
    return events.get();
  }

  /**
   * Keeps a batch behind all others.
   *
   * @return false if there is no room for it, or the disk does not take it
   */
  public boolean keep(List<E> batch) {
    try {
      byte[] written = written(batch);
      if (bytes.get() + written.length > limit) {
        return false;
      }
      Path file = folder.resolve("%019d%s".formatted(next, SUFFIX));
      Path beside = folder.resolve(file.getFileName() + ".part");
      try (FileChannel out =
          FileChannel.open(
              beside,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(written);
        while (rest.hasRemaining()) {
          out.write(rest);
        }
        out.force(true);
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
      next = next + 1;
      batches.add(new Kept(file, written.length, batch.size()));
      count(batches.getLast(), 0);
      return true;
    } catch (IOException e) {
      watch.spoolFailed(folder.toString(), e);
      return false;
    }
  }

  /** The oldest batch; a file that cannot be read is an empty batch. */
  public Optional<List<E>> oldest() {
    return Optional.ofNullable(batches.peek()).map(kept -> read(kept.file()));
  }

  /** Forgets the oldest batch: it was delivered. */
  public void removeOldest() {
    Kept kept = batches.remove();
    bytes.addAndGet(-kept.bytes());
    events.addAndGet(-kept.events());
    try {
      Files.deleteIfExists(kept.file());
    } catch (IOException e) {
      // it would be delivered once more after a restart, which the events' ids make harmless
      watch.spoolFailed(folder.toString(), e);
    }
  }

  private void count(Kept kept, int queue) {
    if (queue == 1) {
      batches.add(kept);
    }
    bytes.addAndGet(kept.bytes());
    events.addAndGet(kept.events());
  }

  private byte[] written(List<E> batch) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(batch.size());
    for (E event : batch) {
      codec.write(event, out);
    }
    return bytes.toByteArray();
  }

  private List<E> read(Path file) {
    List<E> batch = new ArrayList<>();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      int size = in.readInt();
      for (int i = 0; i < size; i++) {
        batch.add(codec.read(in));
      }
    } catch (IOException e) {
      watch.batchUnreadable(file.getFileName().toString(), e);
    }
    return batch;
  }
}
