package io.streamcore.relay.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.streamcore.relay.api.RelayLimits;
import io.streamcore.relay.api.SoundShape.Format;
import io.streamcore.relay.mount.DeliveryDefaults;
import io.streamcore.relay.mount.FallbackSounds;
import io.streamcore.relay.mount.Mount;
import io.streamcore.relay.mount.MountEvents;
import io.streamcore.relay.mount.SourceFeed;
import io.streamcore.relay.mount.Tape;
import io.streamcore.relay.sound.Ear;
import io.streamcore.relay.sound.Numbered;
import io.streamcore.relay.sound.Radio;
import io.streamcore.relay.sound.TestRelay;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListenersTest {

  private static final int BURST_FRAMES = 4_000 / 24;
  private static final int METADATA_INTERVAL = 16_000;

  private final TestRelay relay = new TestRelay();
  private final Mount mount = relay.mount("/radio");
  private final Numbered encoder = Numbered.mp3(1);
  private final List<Radio> radios = new ArrayList<>();

  @AfterEach
  void stop() throws IOException {
    for (Radio radio : radios) {
      radio.close();
    }
    relay.close();
  }

  private Radio radio(InetSocketAddress address) throws IOException {
    Radio radio = new Radio(address);
    radios.add(radio);
    return radio;
  }

  private int ringSize() {
    Tape tape = mount.tape();
    return tape == null ? 0 : tape.ring().capacity();
  }

  private static List<Integer> from(int first, int count) {
    return IntStream.range(first, first + count).boxed().toList();
  }

  @Test
  void begin_with_whole_frames_four_seconds_back_and_miss_none() throws Exception {
    SourceFeed feed = TestRelay.seat(mount);
    feed.write(encoder.frames(1000));
    Radio radio = radio(relay.address(mount, false));
    assertThat(radio.head()).startsWith("HTTP/1.0 200 OK");
    Ear ear = new Ear(Format.MP3);
    ear.hear(ByteBuffer.wrap(radio.read(BURST_FRAMES * Numbered.MP3_LENGTH)));
    for (int i = 0; i < 10; i++) {
      feed.write(encoder.frames(17));
      ear.hear(ByteBuffer.wrap(radio.read(17 * Numbered.MP3_LENGTH)));
    }
    int first = ear.of(1).get(0);
    assertThat(first).isBetween(1000 - BURST_FRAMES - 3, 1000 - BURST_FRAMES + 3);
    assertThat(ear.faults()).isZero();
    assertThat(ear.of(1)).isEqualTo(from(first, ear.of(1).size()));
    radio.close();
    await().until(() -> relay.listeners.count() == 0);
  }

  @Test
  void hear_every_byte_while_the_ring_goes_round_many_times() throws Exception {
    SourceFeed feed = TestRelay.seat(mount);
    feed.write(encoder.frames(10));
    Radio radio = radio(relay.address(mount, false));
    radio.head();
    Ear ear = new Ear(Format.MP3);
    int ring = ringSize();
    int frames = 10;
    while ((long) frames * Numbered.MP3_LENGTH < 5L * ring) {
      feed.write(encoder.frames(301));
      frames += 301;
      ear.hear(ByteBuffer.wrap(radio.read(301 * Numbered.MP3_LENGTH)));
    }
    ear.hear(ByteBuffer.wrap(radio.read(10 * Numbered.MP3_LENGTH)));
    assertThat(ear.faults()).isZero();
    assertThat(ear.of(1)).isEqualTo(from(0, frames));
  }

  @Test
  void get_titles_between_the_sound_at_exact_distances() throws Exception {
    SourceFeed feed = TestRelay.seat(mount);
    feed.title("First';StreamUrl='x");
    feed.write(encoder.frames(200));
    Radio radio = radio(relay.address(mount, true));
    assertThat(radio.head()).contains("icy-metaint: " + METADATA_INTERVAL);
    Ear ear = new Ear(Format.MP3);
    List<String> titles = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      feed.write(encoder.frames(43)); // more than one interval, in odd steps
      if (i == 5) {
        feed.title("Zweite — 第二");
      }
      ear.hear(ByteBuffer.wrap(radio.read(METADATA_INTERVAL)));
      titles.add(title(radio));
    }
    assertThat(ear.faults()).isZero();
    assertThat(ear.of(1)).isEqualTo(from(ear.of(1).get(0), ear.of(1).size()));
    assertThat(titles.get(0)).isEqualTo("StreamTitle='First’;StreamUrl='x';");
    assertThat(titles.stream().filter(title -> !title.isEmpty()))
        .containsExactly("StreamTitle='First’;StreamUrl='x';", "StreamTitle='Zweite — 第二';");
  }

  private static String title(Radio radio) throws IOException {
    int length = radio.read(1)[0] & 0xFF;
    return new String(radio.read(length * 16), StandardCharsets.UTF_8).replace("\0", "");
  }

  @Test
  void who_reads_too_slowly_is_moved_forward_to_a_frame_and_costs_no_memory() throws Exception {
    SourceFeed feed = TestRelay.seat(mount);
    feed.write(encoder.frames(10));
    Radio slow = new Radio(relay.address(mount, false), 4 * 1024);
    radios.add(slow);
    slow.head();
    int ring = ringSize();
    await()
        .until(
            () -> {
              feed.write(encoder.frames(300));
              return mount.status().slow() > 0;
            });
    Ear ear = new Ear(Format.MP3);
    do {
      feed.write(encoder.frames(2));
      ear.hear(ByteBuffer.wrap(slow.read(2000)));
    } while (!ear.of(1).contains(encoder.count() - 50));
    assertThat(ringSize()).isGreaterThanOrEqualTo(ring);
    assertThat(relay.listeners.count()).isEqualTo(1);
    long jumps =
        IntStream.range(1, ear.of(1).size())
            .filter(i -> ear.of(1).get(i) != ear.of(1).get(i - 1) + 1)
            .count();
    // each jump may leave the cut beginning of one frame behind, never more
    assertThat(jumps).isBetween(1L, mount.status().slow());
    assertThat(ear.faults()).isLessThan(jumps * Numbered.MP3_LENGTH);
  }

  @Test
  void many_join_at_once_and_all_begin_with_a_frame() throws Exception {
    SourceFeed feed = TestRelay.seat(mount);
    feed.write(encoder.frames(400));
    InetSocketAddress address = relay.address(mount, false);
    for (int i = 0; i < 300; i++) {
      radio(address);
    }
    await().until(() -> relay.listeners.count() == 300);
    feed.write(encoder.frames(100));
    for (Radio radio : radios) {
      radio.head();
      Ear ear = new Ear(Format.MP3);
      ear.hear(ByteBuffer.wrap(radio.read((BURST_FRAMES + 90) * Numbered.MP3_LENGTH)));
      assertThat(ear.faults()).isZero();
      assertThat(ear.of(1)).isEqualTo(from(ear.of(1).get(0), BURST_FRAMES + 90));
    }
    assertThat(mount.status().peak()).isEqualTo(300);
    assertThat(relay.listeners.of(mount)).hasSize(300);
  }

  @Test
  void who_is_kicked_leaves_alone() throws Exception {
    TestRelay.seat(mount).write(encoder.frames(100));
    InetSocketAddress address = relay.address(mount, false);
    Radio first = radio(address);
    radio(address);
    await().until(() -> relay.listeners.of(mount).size() == 2);
    long id = relay.listeners.of(mount).get(0).listenerId();
    assertThat(relay.listeners.kick(mount, id)).isTrue();
    assertThat(relay.listeners.kick(mount, id)).isFalse();
    assertThat(relay.listeners.of(mount)).hasSize(1);
    assertThat(first.head()).isNotEmpty();
  }

  @Test
  void limits_turn_away_who_is_too_many() throws Exception {
    TestRelay.seat(mount).write(encoder.frames(100));
    InetSocketAddress address = relay.address(mount, false);
    assertThat(radio(address).head()).contains("200");
    relay.listeners.limit(new RelayLimits(1, 0, true));
    assertThat(radio(address).head()).contains("RELAY_FULL");
    relay.listeners.limit(new RelayLimits(0, 0, false));
    assertThat(radio(address).head()).contains("CLOSED");
    relay.listeners.limit(RelayLimits.NONE);
    assertThat(radio(relay.address(relay.mount("/dead"), false)).head()).contains("OFFLINE");
  }

  @Test
  void drain_gives_everybody_what_is_there_and_ends() throws Exception {
    SourceFeed feed = TestRelay.seat(mount);
    feed.write(encoder.frames(500));
    Radio radio = radio(relay.address(mount, false));
    radio.head();
    feed.write(encoder.frames(100));
    relay.listeners.drain();
    Ear ear = new Ear(Format.MP3);
    ear.hear(ByteBuffer.wrap(radio.rest()));
    assertThat(ear.faults()).isZero();
    assertThat(ear.of(1)).endsWith(599);
    await().until(() -> relay.listeners.count() == 0);
  }

  @Test
  void move_to_another_mount_of_the_same_shape_on_a_frame_border() throws Exception {
    Mount other = relay.mount("/other");
    Numbered second = Numbered.mp3(2);
    TestRelay.seat(mount).write(encoder.frames(100));
    SourceFeed feed = TestRelay.seat(other);
    feed.write(second.frames(100));
    Radio radio = radio(relay.address(mount, false));
    radio.head();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(radio.read(100 * Numbered.MP3_LENGTH));
    assertThat(relay.listeners.move(mount, other)).isEqualTo(1);
    feed.write(second.frames(20));
    all.write(radio.read(20 * Numbered.MP3_LENGTH));
    Ear ear = new Ear(Format.MP3);
    ear.hear(ByteBuffer.wrap(all.toByteArray()));
    assertThat(ear.faults()).isZero();
    assertThat(ear.of(1)).isEqualTo(from(0, 100));
    assertThat(ear.of(2)).isEqualTo(from(100, 20));
    assertThat(other.status().listeners()).isEqualTo(1);
    assertThat(mount.status().listeners()).isZero();
  }

  @Test
  void do_not_move_to_where_the_sound_has_another_shape() {
    Mount other = relay.mount("/other");
    TestRelay.seat(mount).write(encoder.frames(100));
    TestRelay.seat(other).write(Numbered.aac(2).frames(100));
    assertThatThrownBy(() -> relay.listeners.move(mount, other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("/other");
  }

  @Test
  void who_reads_too_slowly_is_put_out_where_that_is_the_policy() throws Exception {
    DeliveryDefaults strict = new DeliveryDefaults(4, 0, METADATA_INTERVAL, 60, false);
    try (TestRelay other = new TestRelay(strict, new MountEvents() {}, FallbackSounds.NONE)) {
      Mount strictly = other.mount("/strict");
      SourceFeed feed = TestRelay.seat(strictly);
      feed.write(encoder.frames(10));
      radios.add(new Radio(other.address(strictly, false), 4 * 1024));
      await().until(() -> other.listeners.count() == 1);
      await()
          .until(
              () -> {
                feed.write(encoder.frames(300));
                return other.listeners.count() == 0;
              });
      assertThat(strictly.status().slow()).isEqualTo(1);
    }
  }

  @Test
  void who_takes_nothing_at_all_is_put_out_after_a_while() throws Exception {
    DeliveryDefaults impatient = new DeliveryDefaults(4, 0, METADATA_INTERVAL, 1, true);
    try (TestRelay other = new TestRelay(impatient, new MountEvents() {}, FallbackSounds.NONE)) {
      Mount stalled = other.mount("/stalled");
      SourceFeed feed = TestRelay.seat(stalled);
      feed.write(encoder.frames(10));
      radios.add(new Radio(other.address(stalled, false), 4 * 1024));
      await().until(() -> other.listeners.count() == 1);
      await()
          .until(
              () -> {
                feed.write(encoder.frames(100));
                return other.listeners.count() == 0;
              });
    }
  }

  @Test
  void who_chatters_or_hangs_up_is_gone_at_once() throws Exception {
    TestRelay.seat(mount).write(encoder.frames(100));
    InetSocketAddress address = relay.address(mount, false);
    try (Socket chatterer = new Socket(address.getAddress(), address.getPort());
        Radio quiet = new Radio(address)) {
      await().until(() -> relay.listeners.count() == 2);
      chatterer.getOutputStream().write(new byte[64 * 1024]);
      await().until(() -> relay.listeners.count() == 1);
      assertThat(quiet.head()).contains("200");
    }
    await().until(() -> relay.listeners.count() == 0);
  }
}
