package io.streamcore.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamcore.harness.Answer;
import io.streamcore.harness.Dj;
import io.streamcore.harness.NameServer;
import io.streamcore.harness.RunningProduct;
import io.streamcore.harness.TlsVisit;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** A name of a DJ's own on its way: registered, proven, certified, given to a show. */
record OwnName(Dj dj, String name, String domainId, String podcastId) {

  static final String DOMAINS = "/api/v1/domains";

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** Registers a name, and makes the show that is to be found under it. */
  static OwnName register(Dj dj, String name) {
    JsonNode domain = dj.api().post(DOMAINS, Map.of("custom_domain", name)).require(201).json();
    JsonNode podcast =
        dj.api()
            .post(
                "/api/v1/podcasts",
                Map.of("title", "Night Shift", "author", "Mara", "language", "en-us"))
            .require(201)
            .json();
    OwnName own =
        new OwnName(
            dj, name, domain.path("domain_id").asText(), podcast.path("podcast_id").asText());
    dj.api()
        .send(
            dj.api()
                .request("/api/v1/podcasts/" + own.podcastId() + "/domain")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"custom_domain\": \"" + name + "\"}")))
        .require(200);
    return own;
  }

  String path() {
    return DOMAINS + "/" + domainId;
  }

  JsonNode read() {
    return dj.api().get(path()).require(200).json();
  }

  /** What a check finds that is asked for now. */
  JsonNode check() {
    return dj.api().post(path() + "/verify").require(200).json();
  }

  /** Sets the record that proves it, and has it seen. */
  void prove(NameServer names) {
    names.text("_streamcore." + name, read().path("dns_challenge_record").asText());
    JsonNode seen = check();
    assertThat(seen.path("verification_status").asText()).as("%s", seen).isEqualTo("verified");
  }

  /** Waits until it is certified. */
  void awaitCertified() {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(
            () -> {
              JsonNode seen = read();
              assertThat(seen.path("tls_status").asText()).as("%s", seen).isEqualTo("issued");
            });
  }

  /** Waits until a node shows another certificate of this name than that; its number. */
  BigInteger awaitShown(RunningProduct node, BigInteger before) {
    return await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .until(
            () -> TlsVisit.of(node, name, "/feed.xml"),
            visit -> visit.isFor(name) && !visit.certificate().getSerialNumber().equals(before))
        .certificate()
        .getSerialNumber();
  }

  /** What a node answers over plain HTTP who is asked for a path of any host. */
  static String plain(RunningProduct node, String host, String path) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), node.copy().ports().http())) {
      socket.setSoTimeout((int) PATIENCE.toMillis());
      String request = "GET %s HTTP/1.0\r\nHost: %s\r\nAccept: */*\r\n\r\n".formatted(path, host);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(host + path, e);
    }
  }

  /** Whether a proxy on the node's own machine may get a certificate for a name. */
  static Answer ask(RunningProduct node, String name) {
    return node.anonymous().get("/internal/tls/ask?domain=" + name);
  }
}
