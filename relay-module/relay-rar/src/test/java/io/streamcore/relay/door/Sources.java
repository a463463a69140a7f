package io.streamcore.relay.door;

import static org.awaitility.Awaitility.await;

import io.streamcore.relay.api.MountStatus.State;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Encoders as they introduce themselves. */
final class Sources {

  private Sources() {}

  static String basic(String user, String password) {
    String pair = user + ":" + password;
    return "Authorization: Basic "
        + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8))
        + "\r\n";
  }

  static String key() {
    return basic("source", OpenRelay.KEY);
  }

  /** Sends the head of a {@code PUT} with the right key and further fields. */
  static Peer put(OpenRelay relay, String mount, String fields) throws IOException {
    return relay
        .peer()
        .say("PUT " + mount + " HTTP/1.1\r\nHost: localhost\r\n" + key() + fields + "\r\n");
  }

  static void awaitLive(OpenRelay relay, String mount) {
    awaitState(relay, mount, State.LIVE);
  }

  static void awaitState(OpenRelay relay, String mount, State state) {
    await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(10))
        .until(() -> relay.mounts.at(mount).orElseThrow().status().state() == state);
  }
}
