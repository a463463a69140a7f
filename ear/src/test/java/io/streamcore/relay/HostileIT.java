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
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People who mean the relay ill get nowhere, and somebody who just listens notices nothing. */
@NeedsProgram("ffmpeg")
class HostileIT {

  private static final RunningProduct PRODUCT = RunningProduct.get();
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int HALF_OPEN = Integer.getInteger("streamcore.it.half-open", 1_000);
  private static final int FROM_ONE_ADDRESS = 500;

  /** What a server that works may hold more than a moment ago: a pool's worth. */
  private static final int FEW_DESCRIPTORS = 50;

  private static final long FEW_BYTES = 48L << 20;
  private static final Pattern USED = Pattern.compile("\"used\" => (\\d+)L");
  private static final String MEMORY =
      "\"address\"=>[(\"core-service\"=>\"platform-mbean\"),(\"type\"=>\"memory\")]";

  private static Dj dj;
  private static Station station;
  private static Encoder encoder;
  private static StreamListener radio;
  private static int port;

  @BeforeAll
  static void goOnAir() {
    port = PRODUCT.copy().ports().relay();
    dj = Dj.join(PRODUCT);
    station = Station.register(PRODUCT, dj);
    encoder = Encoder.ffmpegPut(station.target(), Format.MP3);
    station.awaitThat(it -> it.at("/status/state").asText().equals("live"));
    radio = StreamListener.joinWithTitles(station.listen()).hear(1);
  }

  @AfterEach
  void the_listener_is_undisturbed() {
    assertThat(radio.hear(2).faults()).isEmpty();
    assertThat(encoder.isAlive()).as(encoder.said()).isTrue();
  }

  @AfterAll
  static void goOffAir() {
    radio.close();
    encoder.close();
    station.delete();
  }

  @Test
  void who_tries_keys_at_speed_has_to_wait_and_others_have_not() {
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      try (Stranger guesser = Stranger.come("127.66.0.1", port)) {
        guesser.say(put(station.mount(), "guess-" + i, "audio/mpeg"));
        answers.add(guesser.answer());
      }
    }
    assertThat(answers.get(0)).contains(" 401 ");
    assertThat(answers.get(39)).contains(" 429 ", "Retry-After: ");
    assertThat(answers.stream().filter(it -> it.contains(" 401 ")).count()).isLessThan(10);
    try (Stranger guesser = Stranger.come("127.66.0.1", port + 1)) {
      guesser.say("another-guess\r\n");
      assertThat(guesser.answer()).contains("too many");
    }
    try (Stranger other = Stranger.come("127.67.0.1", port)) {
      other.say(
          "GET /admin/metadata?mode=updinfo&song=Unmoved&mount=%s HTTP/1.0\r\n%s\r\n"
              .formatted(station.mount(), authorization(station.key())));
      assertThat(other.answer()).contains(" 200 ");
    }
    radio.hearTitle("Unmoved");
  }

  @Test
  void who_dawdles_is_cut_off_on_both_ports() {
    List<Stranger> dawdlers = new ArrayList<>();
    try {
      for (int i = 0; i < 20; i++) {
        for (int entrance : List.of(port, port + 1)) {
          Stranger head = Stranger.come("127.66.0.2", entrance);
          head.say("GET / HTTP/1.1\r\nX-Slow: ");
          dawdlers.add(head);
          dawdlers.add(Stranger.come("127.66.0.2", entrance));
        }
      }
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(250))
          .until(() -> dawdlers.stream().filter(dawdler -> dawdler.say("a")).count() == 0);
    } finally {
      dawdlers.forEach(Stranger::close);
    }
  }

  @Test
  void heads_without_an_end_are_refused() {
    for (int entrance : List.of(port, port + 1)) {
      try (Stranger lines = Stranger.come("127.66.0.3", entrance);
          Stranger line = Stranger.come("127.66.0.3", entrance);
          Stranger password = Stranger.come("127.66.0.3", entrance)) {
        lines.say("GET / HTTP/1.1\r\n" + "X-More: and more\r\n".repeat(5_000));
        assertThat(lines.answer()).contains(" 431 ");
        line.say("GET / HTTP/1.1\r\nX-Long: " + "x".repeat(100_000));
        assertThat(line.answer()).contains(" 431 ");
        password.say("p".repeat(100_000));
        assertThat(password.answer()).doesNotContain("OK2");
      }
    }
  }

  @Test
  void what_is_no_sound_is_not_passed_on() {
    Station victim = Station.register(PRODUCT, dj);
    byte[] noise = new byte[1 << 20];
    new Random(1).nextBytes(noise);
    try (Stranger page = Stranger.come("127.66.0.4", port);
        Stranger source = Stranger.come("127.66.0.4", port)) {
      page.say(put(victim.mount(), victim.key(), "text/html"));
      assertThat(page.answer()).contains(" 415 ");
      source.say(put(victim.mount(), victim.key(), "audio/mpeg"));
      await().atMost(PATIENCE).until(() -> !source.send(noise));
      assertThat(victim.read().at("/status/state").asText()).isEqualTo("offline");
    } finally {
      victim.delete();
    }
  }

  @Test
  void connections_without_a_request_and_listeners_who_vanish_leave_nothing_behind() {
    Use before = Use.now();
    List<Stranger> silent = new ArrayList<>();
    for (int i = 0; i < HALF_OPEN; i++) {
      silent.add(Stranger.come("127.66.1." + (1 + i / FROM_ONE_ADDRESS), port + i % 2));
    }
    List<Stranger> rude = new ArrayList<>();
    for (int i = 0; i < HALF_OPEN / 10; i++) {
      Stranger listener = Stranger.come("127.66.2.1", port);
      listener.say("GET " + station.mount() + " HTTP/1.0\r\n\r\n");
      rude.add(listener);
    }
    try (StreamListener late = StreamListener.join(station.listen())) {
      assertThat(late.hear(2).faults()).isEmpty();
      station.awaitThat(it -> it.at("/status/listeners").asInt() == 2 + rude.size());
    }
    rude.forEach(Stranger::vanish);
    silent.forEach(Stranger::close);

    station.awaitThat(it -> it.at("/status/listeners").asInt() == 1);
    await().atMost(PATIENCE).until(() -> Use.descriptors() < before.openFiles() + FEW_DESCRIPTORS);
    Use after = Use.now();
    assertThat(after.heap()).as(before + " → " + after).isLessThan(before.heap() + FEW_BYTES);
  }

  private static String put(String mount, String key, String mediaType) {
    return "PUT %s HTTP/1.1\r\nHost: relay\r\nContent-Type: %s\r\n%s\r\n"
        .formatted(mount, mediaType, authorization(key));
  }

  private static String authorization(String key) {
    byte[] login = ("source:" + key).getBytes(StandardCharsets.UTF_8);
    return "Authorization: Basic " + Base64.getEncoder().encodeToString(login) + "\r\n";
  }

  /**
   * What the server's process holds.
   *
   * @param heap bytes in use after a collection
   */
  private record Use(int openFiles, long heap) {

    static Use now() {
      String said =
          new Management(PRODUCT)
              .ask(
                  ":composite(steps=[{\"operation\"=>\"gc\",%1$s},{\"operation\"=>\"read-attribute\",\"name\"=>\"heap-memory-usage\",%1$s}])"
                      .formatted(MEMORY));
      Matcher used = USED.matcher(said);
      assertThat(used.find()).as(said).isTrue();
      return new Use(descriptors(), Long.parseLong(used.group(1)));
    }

    static int descriptors() {
      long pid = PRODUCT.copy().process().orElseThrow().pid();
      try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
        return (int) open.count();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
