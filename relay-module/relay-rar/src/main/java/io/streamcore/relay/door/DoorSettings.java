package io.streamcore.relay.door;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the door is, and how long and how many it lets wait.
 *
 * @param address a literal IP address; {@code 0.0.0.0} for all of the machine's
 * @param port for everything; 0: any free one
 * @param ingestPort for everything, too; 0: the same
 * @param shoutcast whether the port after the ingest port is open, as SHOUTcast v1 encoders expect
 * @param headTimeout in which a request must be complete
 * @param sourceTimeout a source that is silent for so long is gone
 * @param mostWaiting connections whose request is not complete
 * @param mostWaitingPerAddress the same, from one address
 */
public record DoorSettings(
    String address,
    int port,
    int ingestPort,
    boolean shoutcast,
    Duration headTimeout,
    Duration sourceTimeout,
    int mostWaiting,
    int mostWaitingPerAddress) {

  public DoorSettings {
    if (headTimeout.isNegative() || headTimeout.isZero()) {
      throw new IllegalArgumentException("head timeout must be positive: " + headTimeout);
    }
    if (sourceTimeout.isNegative() || sourceTimeout.isZero()) {
      throw new IllegalArgumentException("source timeout must be positive: " + sourceTimeout);
    }
    if (mostWaiting < 1 || mostWaitingPerAddress < 1) {
      throw new IllegalArgumentException(
          "limits of waiting connections must be positive: %d, %d"
              .formatted(mostWaiting, mostWaitingPerAddress));
    }
  }

  /** The usual patience, at these ports. */
  public static DoorSettings at(String address, int port, int ingestPort, boolean shoutcast) {
    return new DoorSettings(
        address,
        port,
        ingestPort,
        shoutcast,
        Duration.ofSeconds(15),
        Duration.ofSeconds(10),
        8_000,
        2_000);
  }

  /** All ports to open; every one takes everything, for the first bytes tell what is wanted. */
  List<Integer> ports() {
    int ingest = ingestPort == 0 ? port : ingestPort;
    Stream<Integer> next = shoutcast && ingest > 0 ? Stream.of(ingest + 1) : Stream.of();
    return Stream.concat(Stream.of(port, ingest), next).distinct().toList();
  }
}
