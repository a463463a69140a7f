package io.streamcore.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamcore.harness.Encoder;
import io.streamcore.harness.Encoder.Format;
import io.streamcore.harness.IcecastServer;
import io.streamcore.harness.NeedsProgram;
import io.streamcore.harness.StreamListener;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The peers that try the relay, tried against each other: what fails here is not the relay's. */
@NeedsProgram({"icecast2", "ffmpeg", "liquidsoap"})
class PeersIT {

  @TempDir private Path folder;
  private IcecastServer icecast;

  @BeforeEach
  void start() {
    icecast = IcecastServer.start(folder);
  }

  @AfterEach
  void stop() {
    icecast.close();
  }

  @Test
  void ffmpeg_sends_mp3_and_aac_by_put_and_by_source() {
    try (Encoder put = Encoder.ffmpegPut(icecast.target("/put.mp3"), Format.MP3);
        Encoder source = Encoder.ffmpegSource(icecast.target("/source.aac"), Format.AAC)) {
      icecast.awaitSource("/put.mp3");
      icecast.awaitSource("/source.aac");
      try (StreamListener mp3 = StreamListener.join(icecast.listen("/put.mp3"));
          StreamListener aac = StreamListener.join(icecast.listen("/source.aac"))) {
        assertThat(mp3.hear(3).kind()).as(put.said()).isEqualTo("MP3 44100 Hz, 2");
        assertThat(aac.hear(3).kind()).as(source.said()).isEqualTo("AAC 44100 Hz, 2");
        assertThat(aac.header("Content-Type")).isEqualTo("audio/aac");
      }
    }
  }

  @Test
  void liquidsoap_sends_titles_as_an_icecast_source() {
    try (Encoder encoder = Encoder.liquidsoapIcecast(icecast.target("/dj.mp3"), Format.MP3)) {
      icecast.awaitSource("/dj.mp3");
      hears(encoder, "/dj.mp3");
    }
  }

  @Test
  void liquidsoap_sends_titles_as_a_shoutcast_source() {
    try (Encoder encoder = Encoder.liquidsoapShoutcast(icecast.target("/"), Format.MP3)) {
      icecast.awaitSource(IcecastServer.SHOUTCAST_MOUNT);
      hears(encoder, IcecastServer.SHOUTCAST_MOUNT);
    }
  }

  @Test
  void a_listener_notices_that_icecast_starts_in_the_middle_of_a_frame_and_is_gone_when_killed() {
    try (Encoder encoder = Encoder.ffmpegPut(icecast.target("/x.mp3"), Format.MP3)) {
      icecast.awaitSource("/x.mp3");
      try (StreamListener early = StreamListener.join(icecast.listen("/x.mp3"))) {
        early.hear(6);
        try (StreamListener late = StreamListener.join(icecast.listen("/x.mp3"))) {
          assertThat(late.hear(2).faults()).hasSize(1);
          icecast.kill();
          late.awaitThat(StreamListener::hasEnded);
        }
      }
      icecast.start();
      assertThat(encoder.exitCode()).isNotZero();
    }
  }

  private void hears(Encoder encoder, String mount) {
    try (StreamListener radio = StreamListener.joinWithTitles(icecast.listen(mount))) {
      radio.hear(1);
      encoder.title("Mara Voss", "It's late");
      radio.hearTitle("Mara Voss - It's late");
    }
  }
}
