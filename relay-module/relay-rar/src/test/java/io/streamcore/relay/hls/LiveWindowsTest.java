package io.streamcore.relay.hls;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamcore.relay.api.LiveSegments;
import io.streamcore.relay.api.SoundShape.Format;
import io.streamcore.relay.mount.Mount;
import io.streamcore.relay.mount.SourceFeed;
import io.streamcore.relay.sound.Ear;
import io.streamcore.relay.sound.Numbered;
import io.streamcore.relay.sound.TestRelay;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveWindowsTest {

  private static final int FRAMES_PER_SEGMENT = 6_000 / 24;

  private final TestRelay relay = new TestRelay();
  private final LiveWindows windows = new LiveWindows(relay.loops);
  private final Mount mount = relay.mount("/radio");
  private final Numbered encoder = Numbered.mp3(1);

  @AfterEach
  void stop() {
    relay.close();
  }

  private LiveSegments live() {
    return windows.of(mount).orElseThrow();
  }

  private static List<Long> numbers(LiveSegments live) {
    return live.playlist()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(name -> Long.valueOf(name.substring(0, name.indexOf('.'))))
        .toList();
  }

  @Test
  void begin_with_what_the_ring_still_holds_and_miss_no_frame() {
    SourceFeed feed = TestRelay.seat(mount);
    feed.write(encoder.frames(4 * FRAMES_PER_SEGMENT + 10));
    assertThat(numbers(live())).hasSizeBetween(3, 4);
    feed.write(encoder.frames(2 * FRAMES_PER_SEGMENT));
    LiveSegments live = live();
    List<Long> numbers = numbers(live);
    Ear ear = new Ear(Format.MP3);
    numbers.forEach(number -> ear.hear(live.segment(number).orElseThrow()));
    assertThat(ear.faults()).isZero();
    int first = ear.of(1).get(0);
    assertThat(ear.of(1))
        .isEqualTo(
            IntStream.range(first, first + numbers.size() * FRAMES_PER_SEGMENT).boxed().toList());
    assertThat(numbers)
        .isEqualTo(IntStream.range(0, numbers.size()).mapToObj(i -> numbers.get(0) + i).toList());
  }

  @Test
  void say_when_and_what_was_on() {
    SourceFeed feed = TestRelay.seat(mount);
    feed.title("Night — Shift");
    feed.write(encoder.frames(2 * FRAMES_PER_SEGMENT));
    String playlist = live().playlist();
    assertThat(playlist)
        .startsWith("#EXTM3U\n")
        .contains("#EXT-X-TARGETDURATION:6\n", "#EXTINF:6.000,Night — Shift\n")
        .containsPattern("#EXT-X-PROGRAM-DATE-TIME:\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z\n")
        .doesNotContain("#EXT-X-DISCONTINUITY\n", "#EXT-X-ENDLIST");
    assertThat(live().codecs()).isEqualTo("mp4a.40.34");
    assertThat(live().bandwidth()).isBetween(128_000, 129_000);
  }

  @Test
  void begin_each_segment_with_its_time_and_title() {
    SourceFeed feed = TestRelay.seat(mount);
    feed.title("Übung");
    feed.write(encoder.frames(3 * FRAMES_PER_SEGMENT));
    LiveSegments live = live();
    List<Long> numbers = numbers(live);
    long first = ticks(live.segment(numbers.get(0)));
    assertThat(ticks(live.segment(numbers.get(1)))).isEqualTo(first + 6 * 90_000);
    ByteBuffer segment = live.segment(numbers.get(1)).orElseThrow();
    byte[] head = new byte[128];
    segment.get(head);
    assertThat(new String(head, StandardCharsets.UTF_8))
        .startsWith("ID3")
        .contains("TIT2", "Übung");
  }

  @Test
  void begin_a_segment_with_the_frame_that_brings_a_title() {
    SourceFeed feed = TestRelay.seat(mount);
    feed.title("One");
    feed.write(encoder.frames(2 * FRAMES_PER_SEGMENT));
    live();
    feed.write(encoder.frames(100));
    feed.title("Two");
    feed.write(encoder.frames(FRAMES_PER_SEGMENT));
    assertThat(live().playlist())
        .contains("#EXTINF:2.400,One\n", "#EXTINF:6.000,Two\n", "#EXT-X-TARGETDURATION:6\n");
    Ear ear = new Ear(Format.MP3);
    numbers(live()).forEach(number -> ear.hear(live().segment(number).orElseThrow()));
    assertThat(ear.faults()).isZero();
    assertThat(ear.of(1)).as("nothing is lost").hasSize(3 * FRAMES_PER_SEGMENT + 100);
  }

  @Test
  void tell_he_aac_by_the_rate_of_its_core() {
    TestRelay.seat(mount).write(Numbered.aac(1).frames(600));
    assertThat(live().codecs()).isEqualTo("mp4a.40.2");

    Mount high = relay.mount("/high-efficiency");
    ByteBuffer frames = Numbered.aac(1).frames(300);
    for (int at = 2; at < frames.limit(); at += frames.limit() / 300) {
      frames.put(at, (byte) 0x5C); // 22,050 Hz
    }
    TestRelay.seat(high).write(frames);
    assertThat(windows.of(high).orElseThrow().codecs()).isEqualTo("mp4a.40.5");
  }

  @Test
  void are_not_cut_to_pieces_by_titles_in_a_hurry() {
    SourceFeed feed = TestRelay.seat(mount);
    feed.write(encoder.frames(2 * FRAMES_PER_SEGMENT));
    live();
    for (int i = 0; i < 200; i++) {
      feed.title("Title " + i);
      feed.write(encoder.frames(5));
    }
    assertThat(numbers(live())).hasSizeBetween(2 + 20, 2 + 24);
  }

  private static long ticks(Optional<ByteBuffer> segment) {
    int owner = "com.apple.streaming.transportStreamTimestamp\0".length();
    return segment.orElseThrow().getLong(10 + 10 + owner);
  }

  @Test
  void part_where_another_source_begins() {
    TestRelay.seat(mount).write(encoder.frames(2 * FRAMES_PER_SEGMENT + 30));
    live();
    SourceFeed second = TestRelay.seat(mount);
    second.write(Numbered.mp3(2).frames(2 * FRAMES_PER_SEGMENT));
    String playlist = live().playlist();
    assertThat(playlist.split("#EXT-X-DISCONTINUITY\n")).hasSize(2);
    Ear before = new Ear(Format.MP3);
    before.hear(live().segment(numbers(live()).get(2)).orElseThrow());
    assertThat(before.of(1)).hasSize(30);
    assertThat(before.of(2)).isEmpty();
  }

  @Test
  void keep_five_minutes_and_no_more() {
    SourceFeed feed = TestRelay.seat(mount);
    feed.write(encoder.frames(FRAMES_PER_SEGMENT));
    live();
    for (int i = 0; i < 70; i++) {
      feed.write(encoder.frames(FRAMES_PER_SEGMENT));
    }
    List<Long> numbers = numbers(live());
    assertThat(numbers).hasSizeBetween(50, 51);
    assertThat(live().segment(numbers.get(0) - 1)).isEmpty();
    assertThat(live().playlist()).contains("#EXT-X-MEDIA-SEQUENCE:" + numbers.get(0) + "\n");
  }

  @Test
  void are_not_there_without_sound() {
    assertThat(windows.of(mount)).isEmpty();
    TestRelay.seat(mount).write(encoder.frames(10));
    assertThat(windows.of(mount)).as("less than a segment").isEmpty();
    relay.mounts.remove(mount.spec().streamId());
    assertThat(windows.of(mount)).isEmpty();
  }

  @Test
  void are_counted_as_somebody_who_wants_the_sound() {
    TestRelay.seat(mount).write(encoder.frames(10));
    assertThat(mount.wanted()).isFalse();
    assertThat(windows.of(mount)).isEmpty();
    assertThat(mount.wanted()).isTrue();
  }
}
