package io.streamcore.storage;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where media bytes live. Writes are atomic: an object is there whole or not at all, and a second
 * write of a key replaces the first. Bodies are streamed, never held in memory. Safe for use by
 * many threads.
 *
 * <p>All methods throw {@link IOException} when the store does not answer.
 */
public interface ObjectStore {

  /**
   * Writes an object from a stream.
   *
   * @param length in bytes, or -1 if it is not known beforehand
   * @throws IOException also when the stream ends before {@code length}; then nothing is stored
   */
  StoredObject put(ObjectKey key, InputStream body, long length, String contentType)
      throws IOException;

  /** Writes an object from a file, which may be moved away rather than copied. */
  StoredObject putFile(ObjectKey key, Path file, String contentType) throws IOException;

  /** What is known of an object, or empty if there is none. */
  Optional<StoredObject> find(ObjectKey key) throws IOException;

  /**
   * Opens an object from {@code offset} on, for at most {@code length} bytes (-1: to its end).
   *
   * @throws java.nio.file.NoSuchFileException if there is no such object
   */
  InputStream open(ObjectKey key, long offset, long length) throws IOException;

  /** The objects below a prefix, as files are below a folder, in key order. */
  List<StoredObject> list(ObjectKey prefix) throws IOException;

  /** Erases an object; says nothing if there was none. */
  void delete(ObjectKey key) throws IOException;

  /** Erases all objects below a prefix and tells how many there were. */
  int deleteAll(ObjectKey prefix) throws IOException;

  /** The object as a local file, if this store keeps it as one: for sending without a copy. */
  Optional<Path> localFile(ObjectKey key);

  /**
   * An address from which anyone may read the object for a while, if this store can and may give
   * one; does not look whether there is such an object.
   */
  Optional<URI> presign(ObjectKey key, Duration lifetime);

  /**
   * Erases what writers left behind that died before an instant, and tells how much there was.
   * Writing never takes longer than a day, so a day ago is safe.
   */
  int discardUnfinished(Instant before) throws IOException;

  /** Answers if the store is there and can be written to: a full disk does not pass. */
  void check() throws IOException;
}
