package io.streamcore.live;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stream at this moment, as the relay sees it.
 *
 * @param since when it came into its state
 * @param sound what listeners get; null while there is none
 * @param bitrateKbps measured; 0 while there is no sound
 * @param title null if none is known
 * @param peak the most listeners at once since the source connected
 * @param source where the sound comes from, for owner and administrators; null while there is none
 * @param agent what the source calls itself
 */
public record LiveStatus(
    UUID streamId,
    State state,
    Instant since,
    @Nullable Sound sound,
    int bitrateKbps,
    @Nullable String title,
    int listeners,
    int peak,
    @Nullable String source,
    @Nullable String agent) {

  /** The life of a stream. Wire name: lower case. */
  public enum State {
    OFFLINE,
    CONNECTING,
    LIVE,
    FALLBACK,
    DISABLED;

    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The form of a sound.
   *
   * @param format {@code mp3}, {@code aac} or {@code ogg}
   * @param mediaType such as {@code audio/mpeg}
   * @param sampleRate in Hz; 0 if the format does not tell
   * @param channels 0 if the format does not tell
   */
  public record Sound(String format, String mediaType, int sampleRate, int channels) {}

  /** A stream that the relay does not know: one that was just made, or one of a locked user. */
  public static LiveStatus unknown(Stream stream) {
    State state = stream.isEnabled() ? State.OFFLINE : State.DISABLED;
    return new LiveStatus(stream.id(), state, stream.updatedAt(), null, 0, null, 0, 0, null, null);
  }
}
