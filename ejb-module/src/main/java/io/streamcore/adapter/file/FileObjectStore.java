package io.streamcore.adapter.file;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.streamcore.storage.BoundedInputStream;
import io.streamcore.storage.ObjectKey;
import io.streamcore.storage.ObjectStore;
import io.streamcore.storage.StorageMessages;
import io.streamcore.storage.StoredObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Objects as files below one folder, the key being the path.
 *
 * <p>An object is written beside the tree, synced to the disk, and renamed into its place; the
 * folder is synced after that, so that a crash leaves the old object or the new one. A key cannot
 * name anything outside of the folder (see {@link ObjectKey}), and links are not followed. Holds no
 * state but the folder: safe for many threads, and for several nodes on one shared folder.
 */
public final class FileObjectStore implements ObjectStore {

  /** Below this the store is no longer ready: databases and logs need room to go on, too. */
  static final long MIN_FREE_BYTES = 64L << 20;

  // ObjectKey knows no segment with a leading dot, so no object can be in here.
  private static final String UNFINISHED = ".unfinished";
  private static final byte[] PROBE = {'s', 't', 'r', 'e', 'a', 'm', 'c', 'o', 'r', 'e'};

  private final Path root;
  private final Path unfinished;

  // Begins the names of what this writer has not finished.
  private final String mark;

  /**
   * A store in this folder, which is made if it is not there. What the same writer has left half
   * written in a former life is erased.
   *
   * @param writer names who writes here, differently for each node that shares the folder
   */
  public FileObjectStore(Path root, String writer) throws IOException {
    this.root = root.toAbsolutePath().normalize();
    this.unfinished = this.root.resolve(UNFINISHED);
    this.mark = UUID.nameUUIDFromBytes(writer.getBytes(StandardCharsets.UTF_8)) + ".";
    Files.createDirectories(unfinished);
    try (var mine = Files.newDirectoryStream(unfinished, mark + "*")) {
      for (Path file : mine) {
        Files.deleteIfExists(file);
      }
    }
  }

  @Override
  public StoredObject put(ObjectKey key, InputStream body, long length, String contentType)
      throws IOException {
    Path written = unfinished.resolve(mark + UUID.randomUUID());
    try {
      write(written, key, body, length);
      return moveIntoPlace(written, key);
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private static void write(Path file, ObjectKey key, InputStream body, long length)
      throws IOException {
    try (FileChannel channel = FileChannel.open(file, WRITE, CREATE_NEW)) {
      OutputStream out = Channels.newOutputStream(channel);
      long written = body.transferTo(out);
      if (length >= 0 && written != length) {
        throw StorageMessages.MESSAGES.endedEarly(key.value(), length, written);
      }
      channel.force(true);
    }
  }

  @Override
  public StoredObject putFile(ObjectKey key, Path file, String contentType) throws IOException {
    try (FileChannel channel = FileChannel.open(file, WRITE, LinkOption.NOFOLLOW_LINKS)) {
      channel.force(true);
    }
    try {
      return moveIntoPlace(file, key);
    } catch (AtomicMoveNotSupportedException otherDisk) {
      try (InputStream body = Files.newInputStream(file)) {
        StoredObject stored = put(key, body, Files.size(file), contentType);
        Files.delete(file);
        return stored;
      }
    }
  }

  private StoredObject moveIntoPlace(Path file, ObjectKey key) throws IOException {
    Path target = path(key);
    // The kernel stamps files by its clock tick, some milliseconds: two writes within one would
    // have
    // the same ETag.
    Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
    while (true) {
      try {
        Files.createDirectories(target.getParent());
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        break;
      } catch (NoSuchFileException e) {
        // A delete of the last neighbour took the folder away in between: make it again.
        if (!Files.exists(file)) {
          throw e;
        }
      }
    }
    try (FileChannel folder = FileChannel.open(target.getParent(), READ)) {
      folder.force(true);
    }
    return stored(key, Files.readAttributes(target, BasicFileAttributes.class));
  }

  @Override
  public Optional<StoredObject> find(ObjectKey key) throws IOException {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(path(key), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return attributes.isRegularFile() ? Optional.of(stored(key, attributes)) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public InputStream open(ObjectKey key, long offset, long length) throws IOException {
    Path file = path(key);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new NoSuchFileException(key.value());
    }
    SeekableByteChannel channel = Files.newByteChannel(file, READ, LinkOption.NOFOLLOW_LINKS);
    try {
      channel.position(offset);
      InputStream rest = Channels.newInputStream(channel);
      return length < 0 ? rest : new BoundedInputStream(rest, length);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public List<StoredObject> list(ObjectKey prefix) throws IOException {
    Path folder = path(prefix);
    List<StoredObject> found = new ArrayList<>();
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return found;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
              found.add(stored(key(file), attributes));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE; // erased while we looked
            }
            throw e;
          }
        });
    found.sort((a, b) -> a.key().compareTo(b.key()));
    return Collections.unmodifiableList(found);
  }

  @Override
  public void delete(ObjectKey key) throws IOException {
    Path file = path(key);
    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      Files.deleteIfExists(file);
    }
    prune(file);
  }

  /** Takes folders away that have become empty, up to the root. */
  private void prune(Path file) throws IOException {
    Path folder = file.getParent();
    while (folder != null && !folder.equals(root)) {
      try {
        Files.deleteIfExists(folder);
        folder = folder.getParent();
      } catch (DirectoryNotEmptyException | FileAlreadyExistsException inUse) {
        return;
      }
    }
  }

  @Override
  public int deleteAll(ObjectKey prefix) throws IOException {
    List<StoredObject> objects = list(prefix);
    for (StoredObject object : objects) {
      delete(object.key());
    }
    return objects.size();
  }

  @Override
  public Optional<Path> localFile(ObjectKey key) {
    Path file = path(key);
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        ? Optional.of(file)
        : Optional.empty();
  }

  @Override
  public Optional<URI> presign(ObjectKey key, Duration lifetime) {
    return Optional.empty();
  }

  @Override
  public int discardUnfinished(Instant before) throws IOException {
    int discarded = 0;
    try (var files = Files.newDirectoryStream(unfinished)) {
      for (Path file : files) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(before)
            && Files.deleteIfExists(file)) {
          discarded++;
        }
      }
    }
    return discarded;
  }

  @Override
  public void check() throws IOException {
    long free = Files.getFileStore(root).getUsableSpace();
    if (free < MIN_FREE_BYTES) {
      throw StorageMessages.MESSAGES.diskFull(free, MIN_FREE_BYTES);
    }
    Path probe = unfinished.resolve("probe-" + UUID.randomUUID());
    try {
      Files.write(probe, PROBE, CREATE_NEW);
      if (Files.size(probe) != PROBE.length) {
        throw StorageMessages.MESSAGES.probeDiffers();
      }
    } finally {
      Files.deleteIfExists(probe);
    }
  }

  private Path path(ObjectKey key) {
    return root.resolve(key.value());
  }

  private ObjectKey key(Path file) {
    return new ObjectKey(root.relativize(file).toString());
  }

  private static StoredObject stored(ObjectKey key, BasicFileAttributes attributes) {
    // Bytes never change under a name; a new write is a new file with a new time.
    String etag =
        Long.toHexString(attributes.size())
            + "-"
            + Long.toHexString(attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
    return new StoredObject(
        key, attributes.size(), etag, attributes.lastModifiedTime().toInstant());
  }
}
