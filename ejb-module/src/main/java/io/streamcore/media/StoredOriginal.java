package io.streamcore.media;

import io.streamcore.storage.ObjectKey;
import java.util.UUID;

/**
 * An original whose bytes are in the object store, and which has no upload yet.
 *
 * @param uploadId the upload it is going to be
 * @param userId its owner
 * @param key where its bytes are
 * @param filename its name on the user's device, cleaned, at most 255 characters
 * @param contentType decided by its first bytes
 * @param sizeBytes its length
 * @param sha256 of its bytes, in lower-case hexadecimal
 */
public record StoredOriginal(
    UUID uploadId,
    UUID userId,
    ObjectKey key,
    String filename,
    String contentType,
    long sizeBytes,
    String sha256) {}
