package io.streamcore.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.streamcore.harness.Dj;
import io.streamcore.harness.Encoder;
import io.streamcore.harness.Encoder.Format;
import io.streamcore.harness.Management;
import io.streamcore.harness.NeedsProgram;
import io.streamcore.harness.RunningProduct;
import io.streamcore.harness.Station;
import io.streamcore.harness.StreamListener;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code /subsystem=streamcore}: the relay as administrators see and turn it. */
@NeedsProgram("ffmpeg")
class RelayManagementIT {

  private static final String SUBSYSTEM = "/subsystem=streamcore";
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final RunningProduct product = RunningProduct.get();
  private final Management management = new Management(product);
  private Station station;
  private Encoder encoder;

  @BeforeEach
  void goOnAir() {
    station = Station.register(product, Dj.join(product));
    encoder = Encoder.ffmpegPut(station.target(), Format.MP3);
  }

  @AfterEach
  void goOffAir() {
    encoder.close();
    station.delete();
  }

  @Test
  void shows_a_mount_with_what_it_carries_now() {
    try (StreamListener radio = listener().hear(1)) {
      assertThat(management.ask(mount() + ":read-resource(include-runtime=true)"))
          .as(radio.toString())
          .contains(
              "\"status\" => \"live\"",
              "\"stream-id\" => \"" + station.streamId() + "\"",
              "\"path\" => \"" + station.mount() + "\"",
              "\"format\" => \"audio/mpeg\"",
              "\"listeners\" => 1L",
              "\"source-address\" => \"127.0.0.1\"",
              "\"source-agent\" => \"Lavf")
          .doesNotContain("\"bytes-in\" => 0L", "\"bytes-out\" => 0L");
    }
  }

  @Test
  void exports_its_numbers_for_prometheus() throws Exception {
    try (StreamListener radio = listener().hear(1)) {
      String mount = "streamcore_mount_listeners\\{[^}]*mount=\"" + station.mount() + "\"[^}]*} 1";
      await(radio.toString())
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(prometheus()).containsPattern(mount));
      assertThat(prometheus())
          .containsPattern("(?m)^streamcore_sources\\{[^}]*} [1-9]")
          .containsPattern("(?m)^streamcore_bytes_out_bytes_total\\{[^}]*} [1-9]")
          .containsPattern("streamcore_mount_bytes_out_total\\{[^}]*} [1-9]");
    }
  }

  @Test
  void limits_listeners_at_once_and_keeps_the_limit_over_a_reload() {
    try (StreamListener first = listener().hear(1)) {
      management.ask(SUBSYSTEM + ":write-attribute(name=max-listeners,value=1)");
      assertThat(answerToNewcomer()).isEqualTo(503);

      // the operation, not the client's command: that one waits for a minute at most
      management.ask(":reload");
      first.awaitThat(StreamListener::hasEnded);
      await().atMost(PATIENCE).until(() -> !isReady());
      await().atMost(Duration.ofMinutes(4)).until(this::isReady);
      assertThat(management.ask(SUBSYSTEM + ":read-attribute(name=max-listeners)"))
          .contains("\"result\" => 1");
    } finally {
      management.ask(SUBSYSTEM + ":undefine-attribute(name=max-listeners)");
    }
    encoder.close();
    encoder = Encoder.ffmpegPut(station.target(), Format.MP3);
    try (StreamListener one = listener().hear(1);
        StreamListener two = listener().hear(1)) {
      assertThat(one.hasEnded() || two.hasEnded()).isFalse();
    }
  }

  @Test
  void lets_nobody_in_while_told_so_and_keeps_who_is_there() {
    try (StreamListener first = listener().hear(1)) {
      management.ask(SUBSYSTEM + ":write-attribute(name=accept-new-listeners,value=false)");
      assertThat(answerToNewcomer()).isEqualTo(503);
      assertThat(first.hear(2).faults()).isEmpty();
    } finally {
      management.ask(SUBSYSTEM + ":undefine-attribute(name=accept-new-listeners)");
    }
  }

  @Test
  void puts_listeners_and_sources_out() {
    try (StreamListener kicked = listener().hear(1)) {
      String listeners = management.ask(mount() + ":list-listeners");
      Matcher id = Pattern.compile("\"id\" => (\\d+)L").matcher(listeners);
      assertThat(id.find()).as(listeners).isTrue();
      management.ask(mount() + ":kick-listener(listener=" + id.group(1) + ")");
      kicked.awaitThat(StreamListener::hasEnded);
    }
    management.ask(mount() + ":kick-source");
    assertThat(encoder.exitCode()).isNotZero();
    assertThat(management.refusal(mount() + ":kick-source")).contains("SC50002");
  }

  @Test
  void moves_listeners_to_another_mount_without_disconnecting_them() {
    Station other = Station.register(product, Dj.join(product));
    try (Encoder second = Encoder.ffmpegPut(other.target(), Format.MP3);
        StreamListener there = awaitSound(other);
        StreamListener moved = listener().hear(1)) {
      there.hear(1);
      management.ask(mount() + ":move-listeners(to=" + other.mount() + ")");
      encoder.close();
      assertThat(moved.hear(5).faults()).as(second.said()).isEmpty();
      assertThat(management.ask(SUBSYSTEM + "/mount=" + name(other) + ":list-listeners"))
          .containsPattern("(?s)\"id\" => .*\"id\" => ");
    } finally {
      other.delete();
    }
  }

  @Test
  void drains_until_it_is_told_to_go_on() {
    try (StreamListener radio = listener().hear(1)) {
      management.ask(SUBSYSTEM + ":drain");
      radio.awaitThat(StreamListener::hasEnded);
      assertThat(encoder.exitCode()).isNotZero();
      assertThat(management.ask(SUBSYSTEM + ":read-attribute(name=accepting)"))
          .contains("\"result\" => false");
    } finally {
      management.ask(SUBSYSTEM + ":resume");
    }
    encoder.close();
    encoder = Encoder.ffmpegPut(station.target(), Format.MP3);
    listener().hear(1).close();
  }

  @Test
  void says_what_is_wrong_with_what_it_is_told() {
    listener().close();
    assertThat(management.refusal(SUBSYSTEM + ":write-attribute(name=max-listeners,value=-1)"))
        .contains("WFLYCTL0117", "max-listeners");
    assertThat(management.refusal(mount() + ":kick-listener(listener=999999999)"))
        .contains("SC50003", "list-listeners");
    assertThat(management.refusal(mount() + ":kick-listener")).contains("WFLYCTL0155", "listener");
    assertThat(management.refusal(mount() + ":move-listeners(to=nowhere)")).contains("SC50001");
    assertThat(management.refusal(SUBSYSTEM + "/mount=nowhere:kick-source"))
        .contains("WFLYCTL0216");
  }

  @Test
  void describes_everything_so_that_the_console_can_help() {
    assertThat(
            management.ask(
                SUBSYSTEM
                    + ":read-resource-description(recursive=true,operations=true,inherited=false)"))
        .contains("Listeners at once over all mounts", "\"unit\" => \"BYTES\"")
        .contains("Puts the source out.", "Its id, as list-listeners shows it.");
  }

  /** A listener of this test's mount, as soon as it has sound. */
  private StreamListener listener() {
    return awaitSound(station);
  }

  private static StreamListener awaitSound(Station station) {
    station.awaitThat(stream -> stream.path("status").path("state").asText().equals("live"));
    return StreamListener.join(station.listen());
  }

  private int answerToNewcomer() {
    try (StreamListener newcomer = StreamListener.join(station.listen())) {
      return newcomer.status();
    }
  }

  private String mount() {
    return SUBSYSTEM + "/mount=" + name(station);
  }

  private static String name(Station station) {
    return station.mount().substring(1);
  }

  /** With the application's own checks: without any, a server that is still starting is ready. */
  private boolean isReady() throws InterruptedException {
    try {
      return fetch("/health/ready").contains("\"name\":\"database\",\"status\":\"UP\"");
    } catch (IOException e) {
      return false; // nobody listens there
    }
  }

  private String prometheus() throws IOException, InterruptedException {
    return fetch("/prometheus");
  }

  private String fetch(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(product.management(path)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }
}
