package io.streamcore.storage;

import java.time.Instant;

/**
 * What the store knows of an object without opening it.
 *
 * @param key its name
 * @param size in bytes
 * @param etag an opaque validator, without quotes; changes whenever the bytes do
 * @param modified when it was written
 */
public record StoredObject(ObjectKey key, long size, String etag, Instant modified) {}
