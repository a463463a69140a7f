package io.streamcore.problem;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** As many devices play as the user's plan allows. (409) */
public final class DeviceLimitReached extends Problem {

  private static final long serialVersionUID = 1L;

  private final int limit;
  private final transient List<Playing> playing;

  /**
   * A refusal that tells what could be stopped.
   *
   * @param limit how many devices may play at the same time
   * @param playing what does
   */
  public DeviceLimitReached(int limit, List<Playing> playing) {
    super(
        "device-limit-reached",
        limit == 1
            ? "Another device is playing. Stop it first, or choose a plan for more devices."
            : "%d devices are playing. Stop one first.".formatted(playing.size()),
        List.of());
    this.limit = limit;
    this.playing = List.copyOf(playing);
  }

  /** How many devices may play at the same time. */
  public int limit() {
    return limit;
  }

  /** What plays where, what began last first. */
  public List<Playing> playing() {
    return playing;
  }

  /**
   * What plays on a device.
   *
   * @param playbackId by which it can be stopped
   * @param title of what plays
   * @param profile the name of who listens
   * @param device as it called itself when it signed in; null: it did not
   */
  public record Playing(
      UUID playbackId,
      String title,
      String profile,
      @Nullable String device,
      Instant startedAt,
      Instant renewedAt) {

    /** The same for who may not know of the title. */
    public Playing unnamed() {
      return new Playing(playbackId, "Something", profile, device, startedAt, renewedAt);
    }
  }
}
