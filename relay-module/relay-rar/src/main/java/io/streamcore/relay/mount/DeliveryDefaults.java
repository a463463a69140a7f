package io.streamcore.relay.mount;

import io.streamcore.relay.api.MountSpec.Delivery;

/**
 * How sound is sent where a mount has no wish of its own.
 *
 * @param burstSeconds sound sent at once to a new listener
 * @param intervalMillis between two sends to one listener; 0: by itself, up to a second
 * @param metadataInterval bytes of sound between two ICY metadata blocks
 * @param stallSeconds a listener that takes nothing for so long is put out
 * @param skip whether a listener that falls behind further than the ring reaches is moved forward;
 *     false: it is put out
 */
public record DeliveryDefaults(
    int burstSeconds, int intervalMillis, int metadataInterval, int stallSeconds, boolean skip) {

  public static final DeliveryDefaults USUAL = new DeliveryDefaults(4, 0, 16_000, 60, true);

  public DeliveryDefaults {
    if (burstSeconds < 0 || intervalMillis < 0 || metadataInterval < 1 || stallSeconds < 1) {
      throw new IllegalArgumentException(
          "delivery: %d s, %d ms, %d bytes, %d s"
              .formatted(burstSeconds, intervalMillis, metadataInterval, stallSeconds));
    }
  }

  /** The mount's own wishes, and these where it has none. */
  public Delivery complete(Delivery wish) {
    return new Delivery(
        wish.burstSeconds() > 0 ? wish.burstSeconds() : burstSeconds,
        wish.intervalMillis() > 0 ? wish.intervalMillis() : intervalMillis,
        wish.metadataInterval() > 0 ? wish.metadataInterval() : metadataInterval);
  }
}
