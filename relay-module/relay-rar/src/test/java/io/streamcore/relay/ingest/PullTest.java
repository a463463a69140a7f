package io.streamcore.relay.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.streamcore.relay.api.MountStatus.State;
import io.streamcore.relay.api.PullFinding;
import io.streamcore.relay.api.PullSource;
import io.streamcore.relay.api.SoundShape;
import io.streamcore.relay.api.SoundShape.Format;
import io.streamcore.relay.door.OpenRelay;
import io.streamcore.relay.mount.Mount;
import io.streamcore.relay.protocol.icy.IcyTitle;
import io.streamcore.relay.protocol.sound.Sounds;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fetching sound from remote servers that behave, and from others. */
class PullTest {

  private static final String ICY = "ICY 200 OK\r\nicy-name:Far\r\nicy-br:128\r\n";

  private final CountDownLatch over = new CountDownLatch(1);
  private OpenRelay relay;

  @BeforeEach
  void open() throws Exception {
    relay = new OpenRelay();
  }

  @AfterEach
  void close() {
    over.countDown();
    relay.close();
  }

  /** Sound, and then a server that stays and says nothing. */
  private void plays(OutputStream out, String head, byte[] sound) throws IOException {
    FakeStation.say(out, head + "\r\n");
    out.write(sound);
    out.flush();
    stay();
  }

  private void stay() throws IOException {
    try {
      over.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      throw new IOException(stopped);
    }
  }

  private Mount pull(URI url) {
    return relay.pull("/far", new PullSource(url, null, null, false));
  }

  private void awaitState(Mount mount, State state) {
    await().until(() -> mount.status().state() == state);
  }

  @Test
  void fetches_sound_and_titles() throws Exception {
    byte[] first = Sounds.mp3(0, 24);
    byte[] title = IcyTitle.block("Far away", null, StandardCharsets.UTF_8);
    byte[] body =
        Sounds.join(
            Arrays.copyOf(first, 8192),
            title,
            Arrays.copyOfRange(first, 8192, first.length),
            Sounds.mp3(24, 10));
    try (FakeStation station =
        new FakeStation((path, out) -> plays(out, ICY + "icy-metaint:8192\r\n", body))) {
      Mount mount = pull(station.at("/live?x=1"));
      awaitState(mount, State.LIVE);
      await().until(() -> "Far away".equals(mount.status().title()));
      assertThat(mount.status().bytesIn()).isEqualTo(34 * Sounds.MP3_FRAME);
      assertThat(station.requests.get(0).get(0)).isEqualTo("GET /live?x=1 HTTP/1.1");
      assertThat(station.requests.get(0)).contains("Icy-MetaData: 1");
    }
  }

  @Test
  void decodes_chunks() throws Exception {
    byte[] sound = Sounds.mp3(0, 20);
    String chunk = Integer.toHexString(sound.length) + "\r\n";
    byte[] body =
        Sounds.join(chunk.getBytes(StandardCharsets.US_ASCII), sound, new byte[] {'\r', '\n'});
    try (FakeStation station =
        new FakeStation(
            (path, out) -> plays(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n", body))) {
      Mount mount = pull(station.at("/"));
      awaitState(mount, State.LIVE);
      await().until(() -> mount.status().bytesIn() == sound.length);
    }
  }

  @Test
  void follows_redirects_and_playlists_but_keeps_its_password() throws Exception {
    try (FakeStation other = new FakeStation((path, out) -> plays(out, ICY, Sounds.mp3(0, 50)));
        FakeStation station =
            new FakeStation(
                (path, out) -> {
                  if (path.equals("/start")) {
                    FakeStation.say(out, "HTTP/1.1 302 Found\r\nLocation: list.pls\r\n\r\n");
                  } else {
                    FakeStation.say(
                        out,
                        "HTTP/1.1 200 OK\r\nContent-Type: audio/x-scpls\r\n\r\n[playlist]\nFile1="
                            + other.at("/sound")
                            + "\n");
                  }
                })) {
      PullSource source = new PullSource(station.at("/start"), "me", "secret", false);
      awaitState(relay.pull("/far", source), State.LIVE);
      assertThat(station.requests.get(0)).anyMatch(line -> line.startsWith("Authorization: Basic"));
      assertThat(station.requests.get(1).get(0)).isEqualTo("GET /list.pls HTTP/1.1");
      assertThat(other.requests.get(0)).noneMatch(line -> line.startsWith("Authorization"));
    }
  }

  @Test
  void gives_up_on_redirects_without_end_and_tries_again() throws Exception {
    try (FakeStation station =
        new FakeStation(
            (path, out) -> FakeStation.say(out, "HTTP/1.1 302 Found\r\nLocation: /x\r\n\r\n"))) {
      pull(station.at("/x"));
      await().until(() -> station.requests.size() > 12);
      assertThat(relay.failures)
          .containsExactly("The server sends from one address to the next without end");
    }
  }

  @Test
  void comes_back_when_the_server_does() throws Exception {
    try (FakeStation station =
        new FakeStation((path, out) -> plays(out, ICY, Sounds.mp3(0, 100)))) {
      Mount mount = pull(station.at("/"));
      awaitState(mount, State.LIVE);
      try (Socket listener = relay.connect()) {
        listener
            .getOutputStream()
            .write("GET /far HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        await().until(() -> mount.status().listeners() == 1);
        station.plays((path, out) -> FakeStation.say(out, "HTTP/1.0 503 Busy\r\n\r\n"));
        station.hangUp();
        awaitState(mount, State.FALLBACK);
        String full = "The server is full, or takes no listeners now (503)";
        await().atMost(60, TimeUnit.SECONDS).until(() -> relay.failures.contains(full));
        station.plays((path, out) -> plays(out, ICY, Sounds.mp3(100, 100)));
        awaitState(mount, State.LIVE);
        assertThat(mount.status().listeners()).isEqualTo(1);
      }
    }
  }

  @Test
  void asks_without_titles_after_they_were_out_of_step() throws Exception {
    byte[] noise = new byte[20_000];
    Arrays.fill(noise, (byte) 0xAA);
    try (FakeStation station =
        new FakeStation((path, out) -> plays(out, ICY + "icy-metaint:100\r\n", noise))) {
      pull(station.at("/"));
      await().until(() -> station.requests.size() >= 2);
      assertThat(station.requests.get(0)).contains("Icy-MetaData: 1");
      assertThat(station.requests.get(1)).doesNotContain("Icy-MetaData: 1");
    }
  }

  @Test
  void fetches_on_demand_only_while_somebody_listens() throws Exception {
    try (FakeStation station =
        new FakeStation((path, out) -> plays(out, ICY, Sounds.mp3(0, 200)))) {
      Mount mount = relay.pull("/far", new PullSource(station.at("/"), null, null, true));
      assertThat(mount.status().state()).isEqualTo(State.OFFLINE);
      try (Socket listener = relay.connect()) {
        listener
            .getOutputStream()
            .write("GET /far HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(listener.getInputStream().readNBytes(15))
            .asString(StandardCharsets.US_ASCII)
            .isEqualTo("HTTP/1.0 200 OK");
      }
      awaitState(mount, State.OFFLINE);
      assertThat(station.requests).hasSize(1);
    }
  }

  @Test
  void stops_when_the_stream_is_removed() throws Exception {
    try (FakeStation station =
        new FakeStation((path, out) -> FakeStation.say(out, "HTTP/1.0 404 None\r\n\r\n"))) {
      Mount mount = pull(station.at("/"));
      await().until(() -> station.requests.size() >= 2);
      relay.pulls().remove(mount.spec().streamId());
      AtomicInteger before = new AtomicInteger();
      await()
          .during(Duration.ofMillis(500))
          .until(() -> before.getAndSet(station.requests.size()) == station.requests.size());
    }
  }

  private PullFinding test(URI url) {
    return relay.pulls().test(new PullSource(url, null, null, false));
  }

  @Test
  void tells_what_it_finds() throws Exception {
    try (FakeStation station =
        new FakeStation(
            (path, out) -> plays(out, ICY + "icy-metaint:99999\r\n", Sounds.mp3(0, 60)))) {
      assertThat(test(station.at("/")))
          .isEqualTo(
              new PullFinding.Found(new SoundShape(Format.MP3, 44_100, 2), 128, "Far", true));
    }
  }

  @Test
  void tells_why_it_finds_nothing() throws Exception {
    assertThat(why("HTTP/1.0 404 Not Found\r\n\r\n")).contains("no such mount");
    assertThat(why("ICY 401 Service Unavailable\r\n\r\n")).contains("password");
    assertThat(why("HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n<html>"))
        .contains("web page");
    assertThat(why("SSH-2.0-OpenSSH_9\r\n\r\n")).contains("does not answer as a stream server");
    assertThat(
            why("HTTP/1.0 200 OK\r\nContent-Type: audio/mpegurl\r\n\r\n#EXTM3U\n#EXT-X-VERSION:3"))
        .contains("HLS");
    assertThat(why("HTTP/1.0 200 OK\r\n\r\n" + "noise ".repeat(20_000)))
        .contains("no MP3, AAC or Ogg");
    assertThat(test(URI.create("ftp://example.org/")).toString()).contains("http://");
    assertThat(test(URI.create("http://127.0.0.1:1/")).toString()).contains("cannot be reached");
  }

  private String why(String answer) throws Exception {
    try (FakeStation station = new FakeStation((path, out) -> FakeStation.say(out, answer))) {
      return test(station.at("/")).fold(Object::toString, PullFinding.Unusable::reason);
    }
  }
}
