package io.streamcore.media;

import io.streamcore.storage.ObjectKey;

/**
 * One segment of a finished ladder, for its row.
 *
 * @param index its place, from 0
 * @param key its object in the best rendition
 * @param durationSeconds how long it plays
 * @param sizeBytes its length in the best rendition
 */
public record PublishedSegment(int index, ObjectKey key, double durationSeconds, long sizeBytes) {}
