package io.streamcore.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamcore.harness.Api;
import io.streamcore.harness.Dj;
import io.streamcore.harness.RunningProduct;
import io.streamcore.harness.Sounds;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What streams live through: encoders that say a key alone, sources that fail, owners who go. */
class StreamLifeIT {

  private static final RunningProduct PRODUCT = RunningProduct.get();
  private static final int SOME_SOUND = 64_000;
  private static final int TIMEOUT_MS = 10_000;

  @TempDir private Path folder;

  @Test
  void finds_the_stream_by_its_key_alone() throws IOException {
    Dj dj = Dj.join(PRODUCT);
    String key = UUID.randomUUID().toString();
    Station station = Station.register(dj, Map.of("stream_key", key));

    assertThat(shoutcast(key)).startsWith("OK2");
    assertThat(shoutcast("no such key")).doesNotContain("OK2");

    Station.register(dj, Map.of("stream_key", key));
    assertThat(shoutcast(key)).as("two streams have it").doesNotContain("OK2");
    assertThat(shoutcast(station.mount() + ":" + key)).as("named").startsWith("OK2");
  }

  @Test
  void plays_a_playlist_while_the_source_is_gone_and_goes_back_to_it() {
    Dj dj = Dj.join(PRODUCT);
    String playlist =
        dj.api()
            .post("/api/v1/playlists", Map.of("title", "Stand-in", "visibility", "private"))
            .require(201)
            .json()
            .path("playlist_id")
            .asText();
    // shorter than what is heard of it; the one of another shape is left out
    for (String channels : List.of("1", "2", "1")) {
      Path file = folder.resolve("stand-in-" + UUID.randomUUID() + ".mp3");
      UUID upload = dj.upload(Sounds.tone(file, 2, "-ac", channels, "-b:a", "128k"));
      dj.awaitReady(upload);
      Map<String, UUID> track = Map.of("upload_id", upload);
      dj.api().post("/api/v1/playlists/" + playlist + "/tracks", track).require(201);
    }
    Station station = Station.register(dj, Map.of("fallback_playlist_id", playlist));
    try (Encoder first = Encoder.feed(station)) {
      station.awaitState("live");
      try (Radio radio = Radio.tune(station.listenUrl())) {
        radio.hear(SOME_SOUND);
        first.pullThePlug();
        station.awaitState("fallback");
        byte[] meanwhile = radio.hear(SOME_SOUND);
        try (Encoder back = Encoder.feed(station)) {
          station.awaitState("live");

          assertThat(radio.hear(SOME_SOUND)).hasSize(SOME_SOUND);
          assertThat(Radio.formatOf(meanwhile)).isEqualTo("mp3,44100,1");
          assertThat(back.isSending()).isTrue();
        }
      }
    }
  }

  @Test
  void goes_with_its_owner_and_comes_back_with_the_owner() {
    Dj dj = Dj.join(PRODUCT);
    Station station = Station.register(dj, Map.of());
    Api administrator = PRODUCT.administrator();
    String user = "/api/v1/users/" + dj.userId();
    try (Encoder encoder = Encoder.feed(station)) {
      station.awaitState("live");

      administrator.delete(user).require(204);

      encoder.complaint();
      PRODUCT.anonymous().get(station.path()).require(404);
      assertThat(Radio.statusOf(station.listenUrl())).isEqualTo(404);
    }
    administrator.post(user + "/restore").require(200);

    PRODUCT.anonymous().get(station.path()).require(200);
    Api again = PRODUCT.signIn(dj.email(), Dj.PASSWORD);
    Station same =
        new Station(
            new Dj(dj.email(), dj.userId(), again), station.id(), station.key(), station.made());
    try (Encoder encoder = Encoder.feed(same)) {
      same.awaitState("live");
      assertThat(encoder.isSending()).isTrue();
    }
  }

  /** What a SHOUTcast v1 encoder is answered to its password line. */
  private static String shoutcast(String password) throws IOException {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), PRODUCT.copy().ports().shoutcast())) {
      socket.setSoTimeout(TIMEOUT_MS);
      socket.getOutputStream().write((password + "\r\n").getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      byte[] answer = new byte[200];
      int read = in.read(answer);
      return read < 0 ? "" : new String(answer, 0, read, StandardCharsets.US_ASCII);
    }
  }
}
