package io.streamcore.adapter.s3;

import io.streamcore.storage.ObjectKey;
import io.streamcore.storage.ObjectStore;
import io.streamcore.storage.StorageMessages;
import io.streamcore.storage.StoredObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * Objects in a bucket of an S3 service.
 *
 * <p>Bodies go through a spool file of one part at a time (see {@link S3Writer}), so that the heap
 * does not grow with them and a failed part can be sent again. Safe for many threads.
 */
public final class S3ObjectStore implements ObjectStore, AutoCloseable {

  /** As many keys as one request may erase. */
  private static final int DELETE_BATCH = 1000;

  private static final ObjectKey PROBE = new ObjectKey("health/probe");
  private static final byte[] PROBE_BODY = {'s', 't', 'r', 'e', 'a', 'm', 'c', 'o', 'r', 'e'};

  private final S3Client s3;
  private final S3Presigner presigner;
  private final S3Writer writer;
  private final String bucket;
  private final boolean presign;

  /**
   * A store in a bucket that exists.
   *
   * @param presign whether addresses may be handed out
   * @param spool a folder for parts on their way; made if it is not there
   */
  S3ObjectStore(S3Connection connection, String bucket, boolean presign, Path spool)
      throws IOException {
    this.s3 = connection.client();
    this.presigner = connection.presigner();
    this.bucket = bucket;
    this.presign = presign;
    this.writer = new S3Writer(s3, bucket, Files.createDirectories(spool));
  }

  @Override
  public StoredObject put(ObjectKey key, InputStream body, long length, String contentType)
      throws IOException {
    try {
      writer.write(key, body, length, contentType);
    } catch (SdkException e) {
      throw StorageMessages.MESSAGES.s3Failed("PUT", e);
    }
    return find(key).orElseThrow(() -> new NoSuchFileException(key.value()));
  }

  @Override
  public StoredObject putFile(ObjectKey key, Path file, String contentType) throws IOException {
    try (InputStream body = Files.newInputStream(file)) {
      StoredObject stored = put(key, body, Files.size(file), contentType);
      Files.delete(file);
      return stored;
    }
  }

  @Override
  public Optional<StoredObject> find(ObjectKey key) throws IOException {
    try {
      var head = s3.headObject(request -> request.bucket(bucket).key(key.value()));
      return Optional.of(
          new StoredObject(key, head.contentLength(), unquoted(head.eTag()), head.lastModified()));
    } catch (S3Exception e) {
      if (e.statusCode() == 404) {
        return Optional.empty();
      }
      throw StorageMessages.MESSAGES.s3Failed("HEAD", e);
    } catch (SdkException e) {
      throw StorageMessages.MESSAGES.s3Failed("HEAD", e);
    }
  }

  @Override
  public InputStream open(ObjectKey key, long offset, long length) throws IOException {
    if (length == 0 || offset > 0) {
      // S3 refuses a range behind the end; here that is simply nothing more to read.
      long size = find(key).orElseThrow(() -> new NoSuchFileException(key.value())).size();
      if (length == 0 || offset >= size) {
        return InputStream.nullInputStream();
      }
    }
    String range = "bytes=" + offset + "-" + (length < 0 ? "" : offset + length - 1);
    boolean whole = offset == 0 && length < 0;
    try {
      return s3.getObject(
          request -> {
            request.bucket(bucket).key(key.value());
            if (!whole) {
              request.range(range);
            }
          });
    } catch (NoSuchKeyException e) {
      throw new NoSuchFileException(key.value());
    } catch (S3Exception e) {
      if (e.statusCode() == 416) {
        return InputStream.nullInputStream(); // a range of an empty object
      }
      throw StorageMessages.MESSAGES.s3Failed("GET", e);
    } catch (SdkException e) {
      throw StorageMessages.MESSAGES.s3Failed("GET", e);
    }
  }

  @Override
  public List<StoredObject> list(ObjectKey prefix) throws IOException {
    try {
      List<StoredObject> found = new ArrayList<>();
      for (S3Object object :
          s3.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix.value() + "/"))
              .contents()) {
        if (object.key().endsWith("/")) {
          continue; // a "folder" that somebody made in a console
        }
        found.add(
            new StoredObject(
                new ObjectKey(object.key()),
                object.size(),
                unquoted(object.eTag()),
                object.lastModified()));
      }
      Collections.sort(found, (a, b) -> a.key().compareTo(b.key()));
      return Collections.unmodifiableList(found);
    } catch (SdkException e) {
      throw StorageMessages.MESSAGES.s3Failed("LIST", e);
    }
  }

  @Override
  public void delete(ObjectKey key) throws IOException {
    try {
      s3.deleteObject(request -> request.bucket(bucket).key(key.value()));
    } catch (SdkException e) {
      throw StorageMessages.MESSAGES.s3Failed("DELETE", e);
    }
  }

  @Override
  public int deleteAll(ObjectKey prefix) throws IOException {
    List<ObjectIdentifier> keys =
        list(prefix).stream()
            .map(object -> ObjectIdentifier.builder().key(object.key().value()).build())
            .toList();
    try {
      for (int from = 0; from < keys.size(); from += DELETE_BATCH) {
        var batch = keys.subList(from, Math.min(from + DELETE_BATCH, keys.size()));
        var result =
            s3.deleteObjects(
                request -> request.bucket(bucket).delete(delete -> delete.objects(batch)));
        if (result.hasErrors() && !result.errors().isEmpty()) {
          throw new IOException("not all objects below " + prefix + " could be erased");
        }
      }
      return keys.size();
    } catch (SdkException e) {
      throw StorageMessages.MESSAGES.s3Failed("DELETE", e);
    }
  }

  @Override
  public Optional<Path> localFile(ObjectKey key) {
    return Optional.empty();
  }

  @Override
  public Optional<URI> presign(ObjectKey key, Duration lifetime) {
    if (!presign) {
      return Optional.empty();
    }
    var presigned =
        presigner.presignGetObject(
            request ->
                request
                    .signatureDuration(lifetime)
                    .getObjectRequest(get -> get.bucket(bucket).key(key.value())));
    return Optional.of(URI.create(presigned.url().toExternalForm()));
  }

  @Override
  public int discardUnfinished(Instant before) throws IOException {
    try {
      int discarded = writer.discardSpooled(before);
      for (var upload :
          s3.listMultipartUploadsPaginator(request -> request.bucket(bucket)).uploads()) {
        if (upload.initiated().isBefore(before)) {
          s3.abortMultipartUpload(
              request -> request.bucket(bucket).key(upload.key()).uploadId(upload.uploadId()));
          discarded++;
        }
      }
      return discarded;
    } catch (SdkException e) {
      throw StorageMessages.MESSAGES.s3Failed("LIST", e);
    }
  }

  @Override
  public void check() throws IOException {
    put(PROBE, new ByteArrayInputStream(PROBE_BODY), PROBE_BODY.length, "text/plain");
    try (InputStream back = open(PROBE, 0, -1)) {
      if (back.readAllBytes().length != PROBE_BODY.length) {
        throw StorageMessages.MESSAGES.probeDiffers();
      }
    }
  }

  @Override
  public void close() {
    s3.close();
    presigner.close();
  }

  private static String unquoted(String etag) {
    return etag.replace("\"", "");
  }
}
