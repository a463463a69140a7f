package io.streamcore.relay.connector;

import io.streamcore.relay.api.RelayEvent;
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
final class EventSpool {

  private static final String SUFFIX = ".events";

  private record Kept(Path file, long bytes, int events) {}

  private final Path folder;
  private final long limit;
  private final Deque<Kept> batches = new ArrayDeque<>();
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong events = new AtomicLong();
  private long next;

  /**
   * Takes over what is in the folder from earlier runs.
   *
   * @param limit of all files together, in bytes
   */
  EventSpool(Path folder, long limit) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.limit = limit;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(EventSpool::isBatch).sorted().toList()) {
        count(new Kept(file, Files.size(file), read(file).size()), 1);
        next = Long.parseLong(file.getFileName().toString().replace(SUFFIX, "")) + 1;
      }
    }
  }

  private static boolean isBatch(Path file) {
    return file.getFileName().toString().matches("\\d{19}" + SUFFIX);
  }

  boolean isEmpty() {
    return batches.isEmpty();
  }

  /** How many events wait here. */
  long events() {
    return events.get();
  }

  /**
   * Keeps a batch behind all others.
   *
   * @return false if there is no room for it, or the disk does not take it
   */
  boolean keep(List<RelayEvent> batch) {
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
      RelayLog.LOG.spoolFailed(folder.toString(), e);
      return false;
    }
  }

  /** The oldest batch; a file that cannot be read is an empty batch. */
  Optional<List<RelayEvent>> oldest() {
    return Optional.ofNullable(batches.peek()).map(kept -> read(kept.file()));
  }

  /** Forgets the oldest batch: it was delivered. */
  void removeOldest() {
    Kept kept = batches.remove();
    bytes.addAndGet(-kept.bytes());
    events.addAndGet(-kept.events());
    try {
      Files.deleteIfExists(kept.file());
    } catch (IOException e) {
      // it would be delivered once more after a restart, which the events' ids make harmless
      RelayLog.LOG.spoolFailed(folder.toString(), e);
    }
  }

  private void count(Kept kept, int queue) {
    if (queue == 1) {
      batches.add(kept);
    }
    bytes.addAndGet(kept.bytes());
    events.addAndGet(kept.events());
  }

  private static byte[] written(List<RelayEvent> batch) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(batch.size());
    for (RelayEvent event : batch) {
      EventCodec.write(event, out);
    }
    return bytes.toByteArray();
  }

  private static List<RelayEvent> read(Path file) {
    List<RelayEvent> batch = new ArrayList<>();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      int size = in.readInt();
      for (int i = 0; i < size; i++) {
        batch.add(EventCodec.read(in));
      }
    } catch (IOException e) {
      RelayLog.LOG.batchUnreadable(file.getFileName().toString(), e);
    }
    return batch;
  }
}
