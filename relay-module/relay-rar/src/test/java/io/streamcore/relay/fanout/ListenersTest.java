package io.streamcore.relay.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.streamcore.relay.api.SoundShape.Format;
import io.streamcore.relay.mount.Mount;
import io.streamcore.relay.mount.SourceFeed;
import io.streamcore.relay.sound.Ear;
import io.streamcore.relay.sound.Numbered;
import io.streamcore.relay.sound.Radio;
import io.streamcore.relay.sound.TestRelay;
import java.nio.ByteBuffer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListenersTest {

  private static final int BURST_FRAMES = 4_000 / 24;

  private final TestRelay relay = new TestRelay();
  private final Mount mount = relay.mount("/radio");
  private final Numbered encoder = Numbered.mp3(1);

  @AfterEach
  void stop() {
    relay.close();
  }

  @Test
  void begin_with_whole_frames_four_seconds_back_and_miss_none() throws Exception {
    SourceFeed feed = TestRelay.seat(mount);
    feed.write(encoder.frames(1000));
    try (Radio radio = new Radio(relay.address(mount, false))) {
      assertThat(radio.head()).startsWith("HTTP/1.0 200 OK");
      Ear ear = new Ear(Format.MP3);
      ear.hear(ByteBuffer.wrap(radio.read(BURST_FRAMES * Numbered.MP3_LENGTH)));
      for (int i = 0; i < 50; i++) {
        feed.write(encoder.frames(7));
        ear.hear(ByteBuffer.wrap(radio.read(7 * Numbered.MP3_LENGTH)));
      }
      int first = ear.of(1).get(0);
      assertThat(first).isBetween(1000 - BURST_FRAMES - 3, 1000 - BURST_FRAMES + 3);
      assertThat(ear.faults()).isZero();
      assertThat(ear.of(1))
          .isEqualTo(IntStream.range(first, first + ear.of(1).size()).boxed().toList());
    }
    await().until(() -> relay.listeners.count() == 0);
  }
}
