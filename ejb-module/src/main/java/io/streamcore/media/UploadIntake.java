package io.streamcore.media;

import io.streamcore.media.sound.FirstBytes;
import io.streamcore.media.sound.SoundFormat;
import io.streamcore.problem.Invalid;
import io.streamcore.problem.TooLarge;
import io.streamcore.problem.Unavailable;
import io.streamcore.problem.UnsupportedMedia;
import io.streamcore.storage.ObjectKey;
import io.streamcore.storage.ObjectStore;
import io.streamcore.storage.StoredObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Takes the bytes of uploads in, however long that lasts and outside of any transaction, and leaves
 * nothing behind when it does not work out: room is reserved first, the reservation goes over into
 * the upload in the transaction that makes it, and what a crash leaves is found by the reservation.
 */
@ApplicationScoped
public class UploadIntake {

  private static final int MAX_FILENAME = 255;

  @Inject private ObjectStore objects;

  @Inject private Reservations reservations;

  @Inject private Uploads uploads;

  @Inject
  @ConfigProperty(name = "streamcore.upload.max-bytes", defaultValue = "2147483648")
  private long maxBytes;

  /** The largest file that is taken, in bytes. */
  public long maxBytes() {
    return maxBytes;
  }

  /**
   * Keeps room for bytes that will come piece by piece.
   *
   * @throws TooLarge if no file may have so many
   * @throws io.streamcore.problem.QuotaExceeded if the user has no room for them
   */
  public void expect(UUID uploadId, UUID userId, long bytes) {
    if (bytes > maxBytes) {
      throw Incoming.tooLarge(maxBytes);
    }
    reservations.reserve(uploadId, userId, bytes);
  }

  /**
   * Streams an original into the object store.
   *
   * @param announced how many bytes are expected, or -1
   * @param filename the file's name on the user's device
   * @throws UnsupportedMedia if the first bytes are not those of a sound file
   * @throws Invalid if there are no bytes, or the line breaks
   */
  public StoredOriginal receive(
      UUID userId, InputStream body, long announced, @Nullable String filename) {
    UUID uploadId = UUID.randomUUID();
    // A body is a little longer than its file: one that just fits must not be refused for that.
    reservations.reserve(uploadId, userId, Math.max(0, Math.min(announced, maxBytes)));
    Incoming incoming = new Incoming(body, maxBytes);
    StoredOriginal stored = null;
    try {
      byte[] head = incoming.readNBytes(FirstBytes.LENGTH);
      SoundFormat format = format(head);
      ObjectKey key = UploadKeys.original(userId, uploadId, format.extension());
      MessageDigest digest = sha256();
      InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), incoming);
      StoredObject object =
          objects.put(key, new DigestInputStream(whole, digest), -1, format.contentType());
      StoredOriginal original =
          original(uploadId, userId, key, filename, format, object.size(), digest);
      reservations.resize(uploadId, userId, object.size());
      stored = original;
      return original;
    } catch (IOException e) {
      throw failed(incoming.broken(), e);
    } finally {
      if (stored == null) {
        discard(uploadId, userId);
      }
    }
  }

  /**
   * Moves a file that came piece by piece into the object store. Room for it was kept by {@link
   * #expect}.
   */
  public StoredOriginal receive(UUID uploadId, UUID userId, Path file, @Nullable String filename) {
    boolean stored = false;
    try {
      MessageDigest digest = sha256();
      byte[] head;
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        head = in.readNBytes(FirstBytes.LENGTH);
        in.transferTo(OutputStream.nullOutputStream());
      }
      SoundFormat format = format(head);
      ObjectKey key = UploadKeys.original(userId, uploadId, format.extension());
      StoredObject object = objects.putFile(key, file, format.contentType());
      StoredOriginal original =
          original(uploadId, userId, key, filename, format, object.size(), digest);
      stored = true;
      return original;
    } catch (IOException e) {
      throw failed(false, e);
    } finally {
      if (!stored) {
        discard(uploadId, userId);
      }
    }
  }

  /** Makes an upload of a stored original; if that fails, there is no original any more either. */
  public Upload accept(StoredOriginal original, UploadWish wish) {
    boolean begun = false;
    try {
      Upload upload = uploads.begin(original, wish);
      begun = true;
      return upload;
    } finally {
      if (!begun) {
        discard(original.uploadId(), original.userId());
      }
    }
  }

  /** Erases what there is of an upload that will not come to be, and frees its room. */
  public void discard(UUID uploadId, UUID userId) {
    try {
      objects.deleteAll(UploadKeys.originalFolder(userId, uploadId));
      reservations.release(uploadId);
    } catch (IOException e) {
      // The reservation stays, and the retention job comes back to it.
      MediaMessages.MESSAGES.originalLeft(uploadId, e);
    }
  }

  private static SoundFormat format(byte[] head) {
    if (head.length == 0) {
      throw new Invalid("file", "not_empty", "The file is empty.");
    }
    return FirstBytes.format(head)
        .orElseThrow(
            () ->
                new UnsupportedMedia(
                    "This is not an audio file that we know."
                        + " Upload MP3, AAC, M4A, WAV, FLAC or Ogg."));
  }

  private static RuntimeException failed(boolean broken, IOException cause) {
    if (broken) {
      return new Invalid("file", "complete", "The file did not arrive whole.");
    }
    MediaMessages.MESSAGES.intakeFailed(cause);
    return new Unavailable("The file cannot be stored at the moment.");
  }

  private static StoredOriginal original(
      UUID uploadId,
      UUID userId,
      ObjectKey key,
      @Nullable String filename,
      SoundFormat format,
      long size,
      MessageDigest digest) {
    return new StoredOriginal(
        uploadId,
        userId,
        key,
        bareName(filename),
        format.contentType(),
        size,
        HexFormat.of().formatHex(digest.digest()));
  }

  /** The last part of what may be a path of any system. */
  static String bareName(@Nullable String filename) {
    if (filename == null) {
      return "upload";
    }
    int slash = Math.max(filename.lastIndexOf('/'), filename.lastIndexOf('\\'));
    return PlainLine.of(filename.substring(slash + 1), MAX_FILENAME).orElse("upload");
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
