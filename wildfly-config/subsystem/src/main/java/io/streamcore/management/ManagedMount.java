package io.streamcore.management;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mount of the relay at one moment.
 *
 * @param path begins with a slash
 * @param status such as {@code live}, in small letters
 * @param since when it came into that status
 * @param format a media type; null while there is no sound
 * @param bitrate measured, in kbit/s; 0 while there is no sound
 * @param title null if none is known
 * @param peak the most listeners at once since the source connected
 * @param bytesIn taken in since the relay started
 * @param bytesOut sent since the relay started
 * @param slowListeners moved forward or dropped because they could not keep up
 * @param sourceAddress null while there is no source
 * @param sourceAgent what the source calls itself
 */
public record ManagedMount(
    String streamId,
    String path,
    String status,
    Instant since,
    @Nullable String format,
    int bitrate,
    @Nullable String title,
    int listeners,
    int peak,
    long bytesIn,
    long bytesOut,
    long slowListeners,
    @Nullable String sourceAddress,
    @Nullable String sourceAgent) {

  /** Its name in the management model: the path without its first slash. */
  public String name() {
    return path.substring(1);
  }

  boolean hasSource() {
    return sourceAddress != null;
  }
}
