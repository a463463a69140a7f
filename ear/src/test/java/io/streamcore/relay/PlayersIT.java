package io.streamcore.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamcore.harness.Dj;
import io.streamcore.harness.Encoder;
import io.streamcore.harness.Encoder.Format;
import io.streamcore.harness.NeedsProgram;
import io.streamcore.harness.Peer;
import io.streamcore.harness.RunningProduct;
import io.streamcore.harness.Station;
import io.streamcore.harness.StreamListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real players hear the relay and see the title. Chromium does so in the tests of the pages. */
@NeedsProgram({"ffmpeg", "ffprobe", "curl", "mpv"})
class PlayersIT {

  private static final RunningProduct PRODUCT = RunningProduct.get();
  private static final String TITLE = "Mara Voss - It's late";

  /** More than one metadata interval. */
  private static final int ENOUGH = 40_000;

  @TempDir private static Path folder;
  private static Station station;
  private static Encoder encoder;

  @BeforeAll
  static void goOnAir() {
    station = Station.register(PRODUCT, Dj.join(PRODUCT));
    encoder = Encoder.ffmpegPut(station.target(), Format.MP3);
    station.awaitThat(it -> it.at("/status/state").asText().equals("live"));
    String answer =
        Peer.run(
            List.of(
                "curl",
                "-sSG",
                "-u",
                "source:" + station.key(),
                "--data-urlencode",
                "mount=" + station.mount(),
                "--data-urlencode",
                "song=" + TITLE,
                "-d",
                "mode=updinfo&charset=UTF-8",
                station.listen().resolve("/admin/metadata").toString()));
    assertThat(answer).contains("<return>1</return>");
    // so long that whoever comes now hears nothing of the time before the title
    try (StreamListener radio = StreamListener.joinWithTitles(station.listen())) {
      radio.hearTitle(TITLE).hear(6);
    }
  }

  @AfterAll
  static void goOffAir() {
    encoder.close();
    station.delete();
  }

  @Test
  void curl_hears_bare_frames_without_asking_for_titles() throws IOException {
    Path sound = curl("");

    assertThat(Files.size(sound)).isEqualTo(ENOUGH);
    assertThat(text(sound)).startsWith("\u00ff\u00fb").doesNotContain("StreamTitle");
    assertThat(text(head())).containsIgnoringCase("Content-Type: audio/mpeg");
    assertThat(text(head())).doesNotContainIgnoringCase("icy-metaint:");
    assertThat(probe(sound.toString())).contains("codec_name=mp3", "sample_rate=44100");
  }

  @Test
  void curl_gets_titles_between_the_frames_when_it_asks() throws IOException {
    Path sound = curl("-H 'Icy-MetaData: 1'");

    assertThat(text(head())).containsIgnoringCase("icy-metaint: 16000");
    byte[] heard = Files.readAllBytes(sound);
    byte[] block = ("StreamTitle='" + TITLE + "';").getBytes(StandardCharsets.UTF_8);
    assertThat(heard[16_000])
        .as("in units of 16 bytes")
        .isEqualTo((byte) ((block.length + 15) / 16));
    assertThat(text(sound).substring(16_001)).startsWith("StreamTitle='" + TITLE + "';");
  }

  @Test
  void ffprobe_sees_format_station_and_title() {
    assertThat(probe(station.listen().toString()))
        .contains(
            "codec_name=mp3",
            "sample_rate=44100",
            "TAG:icy-name=Night Shift",
            "TAG:StreamTitle=" + TITLE);
  }

  @Test
  void mpv_plays_and_shows_the_title() {
    String said =
        Peer.run(
            List.of(
                "mpv",
                "--no-config",
                "--no-video",
                "--ao=null",
                "--length=3",
                station.listen().toString()));

    assertThat(said).contains("(mp3", "icy-title: " + TITLE, "AO: [null]");
  }

  /** The certificate is the server's own, which nobody knows. */
  @Test
  void the_same_port_is_heard_by_tls() {
    String secure = station.listen().toString().replace("http:", "https:");
    String list = Peer.run(List.of("curl", "-sSfk", secure + ".m3u"));
    assertThat(list).contains(secure);
    Path sound = curl("-k -H 'Icy-MetaData: 1'", secure);
    assertThat(sound).content(StandardCharsets.ISO_8859_1).contains("StreamTitle='Mara Voss");
    assertThat(probe("-tls_verify", "0", secure))
        .contains("codec_name=mp3", "TAG:icy-name=Night Shift", "TAG:StreamTitle=" + TITLE);
    String said =
        Peer.run(
            List.of(
                "mpv",
                "--no-config",
                "--no-video",
                "--ao=null",
                "--tls-verify=no",
                "--length=3",
                secure));
    assertThat(said).contains("(mp3", "icy-title: " + TITLE);
  }

  @Test
  void playlists_lead_players_to_the_stream() {
    for (String kind : List.of(".m3u", ".pls", ".xspf")) {
      String list = station.listen() + kind;
      assertThat(Peer.run(List.of("curl", "-sSf", list))).as(kind).contains(station.mount());
    }
    String said =
        Peer.run(
            List.of(
                "mpv",
                "--no-config",
                "--no-video",
                "--ao=null",
                "--length=1",
                station.listen() + ".m3u"));
    assertThat(said).contains("(mp3");
  }

  /** So much of the stream as curl writes it; the head goes into a file beside. */
  private static Path curl(String options) {
    return curl(options, station.listen().toString());
  }

  private static Path curl(String options, String address) {
    Path sound = folder.resolve("heard.mp3");
    Peer.run(
        List.of(
            "sh",
            "-c",
            "curl -sS %s -D '%s' '%s' 2>/dev/null | head -c %d > '%s'"
                .formatted(options, head(), address, ENOUGH, sound)));
    return sound;
  }

  private static Path head() {
    return folder.resolve("head.txt");
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }

  private static String probe(String... input) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "ffprobe",
                "-v",
                "error",
                "-show_entries",
                "stream=codec_name,sample_rate:format_tags"));
    command.addAll(List.of(input));
    return Peer.run(command);
  }
}
