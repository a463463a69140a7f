package io.streamcore.relay.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mount at this moment.
 *
 * @param since when it came into its state
 * @param shape of the sound that listeners get; null while there is none
 * @param kilobitsPerSecond measured over the last seconds; 0 while there is no sound
 * @param title null if none is known
 * @param peak the most listeners at once since the source connected
 * @param bytesIn taken in since the relay started
 * @param bytesOut sent since the relay started
 * @param slow listeners moved forward or dropped because they could not keep up
 * @param source where the sound comes from: an IP address or a host; null while there is none
 * @param agent what the source calls itself
 */
public record MountStatus(
    UUID streamId,
    String mount,
    State state,
    Instant since,
    @Nullable SoundShape shape,
    int kilobitsPerSecond,
    @Nullable String title,
    int listeners,
    int peak,
    long bytesIn,
    long bytesOut,
    long slow,
    @Nullable String source,
    @Nullable String agent) {

  /** The life of a mount. */
  public enum State {
    OFFLINE,
    /** A pulled source is being reached. */
    CONNECTING,
    LIVE,
    /** The source is gone, and listeners hear something else meanwhile. */
    FALLBACK,
    DISABLED
  }
}
