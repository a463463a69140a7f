package io.streamcore.adapter.s3;

import io.streamcore.storage.BoundedInputStream;
import io.streamcore.storage.ObjectKey;
import io.streamcore.storage.StorageMessages;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;

/**
 * Writes streams of any length to a bucket: up to one part as a plain object, more as a multipart
 * upload, which is aborted when anything goes wrong.
 *
 * <p>Each part is spooled to a file first: S3 wants to know its length beforehand, and a file can
 * be read again when the part has to be sent again.
 */
final class S3Writer {

  /** 10,000 parts are allowed, so objects may have up to 156 GiB. */
  static final int PART_BYTES = 16 << 20;

  private static final String SHA_256 = "sha256";

  private final S3Client s3;
  private final String bucket;
  private final Path spool;

  S3Writer(S3Client s3, String bucket, Path spool) {
    this.s3 = s3;
    this.bucket = bucket;
    this.spool = spool;
  }

  void write(ObjectKey key, InputStream body, long length, String contentType) throws IOException {
    Path part = Files.createTempFile(spool, "part", null);
    try {
      MessageDigest digest = sha256();
      long first = spool(body, part, digest);
      if (first < PART_BYTES) {
        requireLength(key, length, first);
        putWhole(key, part, contentType, HexFormat.of().formatHex(digest.digest()));
      } else {
        putParts(key, body, length, contentType, part);
      }
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private void putWhole(ObjectKey key, Path file, String contentType, String sha256) {
    s3.putObject(
        request ->
            request
                .bucket(bucket)
                .key(key.value())
                .contentType(contentType)
                .metadata(Map.of(SHA_256, sha256)),
        RequestBody.fromFile(file));
  }

  private void putParts(ObjectKey key, InputStream body, long length, String contentType, Path part)
      throws IOException {
    String uploadId =
        s3.createMultipartUpload(
                CreateMultipartUploadRequest.builder()
                    .bucket(bucket)
                    .key(key.value())
                    .contentType(contentType)
                    .build())
            .uploadId();
    boolean complete = false;
    try {
      List<CompletedPart> parts = new ArrayList<>();
      long total = 0;
      long size = PART_BYTES;
      while (size > 0) {
        parts.add(putPart(key, uploadId, parts.size() + 1, part));
        total += size;
        size = size < PART_BYTES ? 0 : spool(body, part, sha256());
      }
      requireLength(key, length, total);
      s3.completeMultipartUpload(
          request ->
              request
                  .bucket(bucket)
                  .key(key.value())
                  .uploadId(uploadId)
                  .multipartUpload(upload -> upload.parts(parts)));
      complete = true;
    } finally {
      if (!complete) {
        abort(key, uploadId);
      }
    }
  }

  private CompletedPart putPart(ObjectKey key, String uploadId, int number, Path file) {
    var sent =
        s3.uploadPart(
            request ->
                request.bucket(bucket).key(key.value()).uploadId(uploadId).partNumber(number),
            RequestBody.fromFile(file));
    return CompletedPart.builder()
        .partNumber(number)
        .eTag(sent.eTag())
        .checksumCRC32(sent.checksumCRC32())
        .build();
  }

  private void abort(ObjectKey key, String uploadId) {
    try {
      s3.abortMultipartUpload(
          request -> request.bucket(bucket).key(key.value()).uploadId(uploadId));
    } catch (SdkException e) {
      // What made the write fail is on its way up; the leftover goes with discardUnfinished.
      StorageMessages.MESSAGES.multipartLeft(key.value(), e);
    }
  }

  private static long spool(InputStream body, Path file, MessageDigest digest) throws IOException {
    try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
      return new BoundedInputStream(body, PART_BYTES).transferTo(out);
    }
  }

  private static void requireLength(ObjectKey key, long expected, long actual) throws IOException {
    if (expected >= 0 && actual != expected) {
      throw StorageMessages.MESSAGES.endedEarly(key.value(), expected, actual);
    }
  }

  int discardSpooled(Instant before) throws IOException {
    int discarded = 0;
    try (var files = Files.newDirectoryStream(spool)) {
      for (Path file : files) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(before)
            && Files.deleteIfExists(file)) {
          discarded++;
        }
      }
    }
    return discarded;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
