package io.streamcore.media;

/**
 * What probing an original has found.
 *
 * @param contentType its media type, decided by the whole file
 * @param durationSeconds how long it plays
 * @param tags what it says about itself
 */
public record UploadDescription(String contentType, double durationSeconds, Tags tags) {}
