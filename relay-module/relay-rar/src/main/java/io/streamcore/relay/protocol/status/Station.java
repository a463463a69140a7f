package io.streamcore.relay.protocol.status;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mount on the air, as status documents show it.
 *
 * @param mount its path
 * @param listenUrl where it can be heard
 * @param kilobits per second; 0 if unknown
 * @param sampleRate in Hz; 0 if unknown
 * @param channels 0 if unknown
 * @param title what is on now; empty if unknown
 * @param peak the most listeners at once
 * @param most listeners that are let in; 0: no limit
 * @param since when it came on the air
 * @param sourceAddress where its sound comes from; for administrators only
 */
public record Station(
    String mount,
    String listenUrl,
    String name,
    @Nullable String genre,
    @Nullable String description,
    @Nullable String url,
    String mediaType,
    int kilobits,
    int sampleRate,
    int channels,
    String title,
    int listeners,
    int peak,
    int most,
    Instant since,
    boolean listed,
    long bytesIn,
    long bytesOut,
    long slow,
    @Nullable String sourceAddress,
    @Nullable String agent) {

  /** As Icecast tells it. */
  String audioInfo() {
    StringBuilder info = new StringBuilder();
    part(info, "bitrate", kilobits);
    part(info, "samplerate", sampleRate);
    part(info, "channels", channels);
    return info.toString();
  }

  private static void part(StringBuilder info, String name, int value) {
    if (value > 0) {
      info.append(info.isEmpty() ? "" : ";").append(name).append('=').append(value);
    }
  }
}
