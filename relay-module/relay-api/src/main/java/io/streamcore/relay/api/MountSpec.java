package io.streamcore.relay.api;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rooms want a mount to be. The relay holds one for each stream that is not deleted; a
 * newer one for the same stream replaces it without disturbing who is connected.
 *
 * @param streamId the stream, for ever the same
 * @param mount its path on the relay: begins with a slash, no query
 * @param about what listeners and directories are told of it
 * @param enabled false: no new listeners; those connected may stay
 * @param guarded whether each listener needs the rooms' admission (private or sold streams)
 * @param pull where the relay fetches the sound; null: an encoder brings it
 * @param takeover whether a second source with the right key replaces the first
 * @param fallback what is heard while there is no source
 * @param limits how much of the relay it may use
 * @param delivery how its sound is sent
 */
public record MountSpec(
    UUID streamId,
    String mount,
    About about,
    boolean enabled,
    boolean guarded,
    @Nullable PullSource pull,
    boolean takeover,
    Fallback fallback,
    Limits limits,
    Delivery delivery) {

  public MountSpec {
    Objects.requireNonNull(streamId);
    if (!mount.startsWith("/") || mount.length() < 2) {
      throw new IllegalArgumentException("mount must begin with / and name something: " + mount);
    }
  }

  /**
   * What listeners are told in {@code icy-*} headers and status documents.
   *
   * @param listed whether it may appear in public status documents
   */
  public record About(
      String name,
      @Nullable String genre,
      @Nullable String description,
      @Nullable String url,
      boolean listed) {}

  /**
   * What is heard while there is no source: another mount, a sound of the DJ in a loop, or silence.
   *
   * @param streamId another stream whose sound listeners get, if its format matches
   * @param sound whether the rooms have a sound to loop, see {@link IngestListener#fallback}
   * @param graceSeconds how long listeners are kept with silence when there is neither
   */
  public record Fallback(@Nullable UUID streamId, boolean sound, int graceSeconds) {

    /** Silence for a minute. */
    public static final Fallback SILENCE = new Fallback(null, false, 60);
  }

  /**
   * How much of the relay a mount may use; 0 for no limit of its own.
   *
   * @param listeners at once
   * @param kilobitsPerSecond of the source, measured; a faster one is refused
   */
  public record Limits(int listeners, int kilobitsPerSecond) {

    public static final Limits NONE = new Limits(0, 0);
  }

  /**
   * How sound is sent; 0 for the relay's default.
   *
   * @param burstSeconds sound sent at once to a new listener
   * @param intervalMillis between two sends to one listener
   * @param metadataInterval bytes of sound between two ICY metadata blocks
   */
  public record Delivery(int burstSeconds, int intervalMillis, int metadataInterval) {

    public static final Delivery DEFAULT = new Delivery(0, 0, 0);
  }
}
