package io.streamcore.relay.hls;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A few seconds of sound that are complete.
 *
 * @param apart whether it does not continue the one before
 * @param bytes read-only, position 0
 */
record Segment(
    long sequence,
    Instant at,
    Duration duration,
    boolean apart,
    @Nullable String title,
    ByteBuffer bytes) {

  int bitsPerSecond() {
    return (int) (bytes.limit() * 8_000L / Math.max(1, duration.toMillis()));
  }
}
