package io.streamcore.relay.mount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.streamcore.relay.api.MountSpec;
import io.streamcore.relay.api.MountSpec.Delivery;
import io.streamcore.relay.api.MountSpec.Fallback;
import io.streamcore.relay.api.MountSpec.Limits;
import io.streamcore.relay.api.MountStatus.State;
import io.streamcore.relay.api.PullSource;
import io.streamcore.relay.api.RelayEvent.SourceEnd;
import io.streamcore.relay.api.SoundShape;
import io.streamcore.relay.api.SoundShape.Format;
import io.streamcore.relay.sound.Ear;
import io.streamcore.relay.sound.Numbered;
import io.streamcore.relay.sound.Radio;
import io.streamcore.relay.sound.TestRelay;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MountTest {

  @TempDir private Path folder;
  private final List<String> edges = new CopyOnWriteArrayList<>();
  private @Nullable Path sound;
  private final TestRelay relay =
      new TestRelay(
          DeliveryDefaults.USUAL,
          new Edges(),
          (stream, shape, answer) -> answer.accept(Optional.ofNullable(sound)));

  @AfterEach
  void stop() {
    relay.close();
  }

  private static Numbered encoder(Format format, int source) {
    return format == Format.AAC ? Numbered.aac(source) : Numbered.mp3(source);
  }

  private static ByteBuffer frames(Numbered encoder, int count) {
    ByteBuffer all = ByteBuffer.allocate(count * Numbered.MP3_LENGTH);
    for (int i = 0; i < count; i++) {
      all.put(encoder.frame());
    }
    return all.flip();
  }

  @ParameterizedTest
  @EnumSource(names = {"MP3", "AAC"})
  void another_source_takes_over_between_two_frames(Format format) throws Exception {
    Mount mount = relay.mount("/radio");
    SourceFeed first = TestRelay.seat(mount);
    first.write(frames(encoder(format, 1), 50));
    try (Radio radio = new Radio(relay.address(mount, false))) {
      radio.head();
      byte[] half = encoder(format, 1).frame();
      first.write(ByteBuffer.wrap(half, 0, half.length / 2));
      SourceFeed second = TestRelay.seat(mount);
      assertThat(first.ended()).isEmpty();
      Numbered other = encoder(format, 2);
      second.write(frames(other, 50));
      assertThat(first.ended()).contains(SourceEnd.TAKEN_OVER);
      assertThat(first.write(ByteBuffer.wrap(half))).isFalse();
      Ear ear = new Ear(format);
      do {
        second.write(frames(other, 5));
        ear.hear(ByteBuffer.wrap(radio.read(1000)));
      } while (!(ear.of(2).size() > 50));
      assertThat(ear.faults()).isZero();
      assertThat(ear.of(1)).hasSize(50);
      assertThat(ear.of(2)).startsWith(0, 1, 2);
    }
    assertThat(edges)
        .containsSubsequence("opened", "closed TAKEN_OVER", "opened")
        .doesNotContain("state FALLBACK");
  }

  @ParameterizedTest
  @EnumSource(names = {"MP3", "AAC"})
  void silence_in_real_time_is_heard_until_the_source_returns(Format format) throws Exception {
    Mount mount = relay.mount("/radio");
    SourceFeed first = TestRelay.seat(mount);
    first.write(frames(encoder(format, 1), 50));
    try (Radio radio = new Radio(relay.address(mount, false))) {
      radio.head();
      first.end(SourceEnd.CLOSED);
      assertThat(mount.status().state()).isEqualTo(State.FALLBACK);
      Ear ear = new Ear(format);
      long start = System.nanoTime();
      do {
        ear.hear(ByteBuffer.wrap(radio.read(64)));
      } while (!(ear.of(0).size() > 40));
      long millis = (System.nanoTime() - start) / 1_000_000;
      Numbered returned = encoder(format, 2);
      SourceFeed second = TestRelay.seat(mount);
      second.write(frames(returned, 50));
      do {
        second.write(frames(returned, 5));
        ear.hear(ByteBuffer.wrap(radio.read(1000)));
      } while (!(ear.of(2).size() > 20));
      assertThat(ear.faults()).isZero();
      assertThat(ear.of(1)).hasSize(50);
      assertThat(millis).isGreaterThan(500);
      assertThat(ear.heard().stream().map(heard -> heard.frame().sampleRate()).distinct())
          .hasSize(1);
    }
  }

  @Test
  void a_sound_of_the_dj_is_looped_while_there_is_no_source() throws Exception {
    sound = folder.resolve("loop.mp3");
    byte[] loop = new byte[20 * Numbered.MP3_LENGTH];
    frames(Numbered.mp3(7), 20).get(loop);
    Files.write(sound, loop);
    Mount mount = relay.mounts.put(TestRelay.spec("/radio", new Fallback(null, true, 60), true));
    SourceFeed first = TestRelay.seat(mount);
    first.write(frames(Numbered.mp3(1), 50));
    try (Radio radio = new Radio(relay.address(mount, false))) {
      radio.head();
      first.end(SourceEnd.CLOSED);
      Ear ear = new Ear(Format.MP3);
      do {
        ear.hear(ByteBuffer.wrap(radio.read(500)));
      } while (!(ear.of(7).size() > 45));
      assertThat(ear.faults()).isZero();
      assertThat(ear.of(7).subList(18, 24)).containsExactly(18, 19, 0, 1, 2, 3);
    }
  }

  @Test
  void another_mount_is_heard_while_there_is_no_source() throws Exception {
    Mount reserve = relay.mount("/reserve");
    Mount mount =
        relay.mounts.put(
            TestRelay.spec("/radio", new Fallback(reserve.spec().streamId(), false, 60), true));
    Numbered reserved = Numbered.mp3(3);
    SourceFeed other = TestRelay.seat(reserve);
    other.write(frames(reserved, 100));
    SourceFeed first = TestRelay.seat(mount);
    first.write(frames(Numbered.mp3(1), 50));
    try (Radio radio = new Radio(relay.address(mount, false))) {
      radio.head();
      first.end(SourceEnd.CLOSED);
      Ear ear = new Ear(Format.MP3);
      ear.hear(ByteBuffer.wrap(radio.read(50 * Numbered.MP3_LENGTH)));
      do {
        other.write(frames(reserved, 3));
        ear.hear(ByteBuffer.wrap(radio.read(384)));
      } while (!(ear.of(3).size() > 30));
      assertThat(ear.faults()).isZero();
      List<Integer> heard = ear.of(3);
      assertThat(heard.get(0)).isGreaterThanOrEqualTo(100);
      assertThat(heard.get(heard.size() - 1) - heard.get(0)).isEqualTo(heard.size() - 1);
      Numbered returned = Numbered.mp3(2);
      SourceFeed second = TestRelay.seat(mount);
      second.write(frames(returned, 50));
      do {
        second.write(frames(returned, 3));
        ear.hear(ByteBuffer.wrap(radio.read(384)));
      } while (!(ear.of(2).size() > 20));
      assertThat(ear.faults()).isZero();
    }
  }

  @Test
  void listeners_are_let_go_when_the_time_of_grace_is_over() throws Exception {
    Mount mount = relay.mounts.put(TestRelay.spec("/radio", new Fallback(null, false, 1), true));
    SourceFeed feed = TestRelay.seat(mount);
    feed.write(frames(Numbered.mp3(1), 50));
    try (Radio radio = new Radio(relay.address(mount, false))) {
      radio.head();
      feed.end(SourceEnd.TIMED_OUT);
      Ear ear = new Ear(Format.MP3);
      ear.hear(ByteBuffer.wrap(radio.rest()));
      assertThat(ear.faults()).isZero();
      assertThat(ear.of(1)).hasSize(50);
      assertThat(ear.of(0)).hasSizeBetween(20, 70);
    }
    await().until(() -> mount.status().state() == State.OFFLINE);
    await().until(() -> relay.listeners.count() == 0);
  }

  @Test
  void who_comes_shortly_after_the_source_has_gone_hears_silence() throws Exception {
    Mount mount = relay.mount("/radio");
    SourceFeed feed = TestRelay.seat(mount);
    feed.write(frames(Numbered.mp3(1), 50));
    feed.end(SourceEnd.CLOSED);
    assertThat(mount.status().state()).isEqualTo(State.OFFLINE);
    try (Radio radio = new Radio(relay.address(mount, false))) {
      assertThat(radio.head()).contains("200");
      Ear ear = new Ear(Format.MP3);
      ear.hear(ByteBuffer.wrap(radio.read(4000)));
      assertThat(ear.of(0)).isNotEmpty();
    }
  }

  @Test
  void listeners_leave_when_a_source_of_another_format_comes() throws Exception {
    Mount mount = relay.mount("/radio");
    TestRelay.seat(mount).write(frames(Numbered.mp3(1), 50));
    try (Radio radio = new Radio(relay.address(mount, false))) {
      radio.head();
      await().until(() -> relay.listeners.count() == 1);
      SourceFeed second = TestRelay.seat(mount);
      second.write(frames(Numbered.aac(2), 50));
      Ear ear = new Ear(Format.MP3);
      ear.hear(ByteBuffer.wrap(radio.rest()));
      assertThat(ear.faults()).isZero();
      assertThat(ear.of(1)).hasSize(50);
    }
  }

  @Test
  void a_second_source_is_refused_unless_it_may_take_over() {
    Mount mount = relay.mounts.put(TestRelay.spec("/radio", Fallback.SILENCE, false));
    TestRelay.seat(mount).write(frames(Numbered.mp3(1), 50));
    assertThat(mount.seat(new SourceOrigin("192.0.2.2", null, 0)))
        .isInstanceOf(Seating.Taken.class);
  }

  @Test
  void a_removed_mount_ends_source_and_listeners() throws Exception {
    Mount mount = relay.mount("/radio");
    SourceFeed feed = TestRelay.seat(mount);
    feed.write(frames(Numbered.mp3(1), 50));
    boolean[] told = new boolean[1];
    feed.whenOut(() -> told[0] = true);
    try (Radio radio = new Radio(relay.address(mount, false))) {
      radio.head();
      await().until(() -> relay.listeners.count() == 1);
      relay.mounts.remove(mount.spec().streamId());
      assertThat(radio.rest()).hasSize(50 * Numbered.MP3_LENGTH);
    }
    assertThat(told[0]).isTrue();
    assertThat(feed.ended()).contains(SourceEnd.REMOVED);
    assertThat(relay.mounts.at("/radio")).isEmpty();
    assertThat(mount.seat(new SourceOrigin("192.0.2.2", null, 0))).isInstanceOf(Seating.Gone.class);
  }

  @Test
  void a_source_on_demand_is_waited_for() throws Exception {
    MountSpec plain = TestRelay.spec("/radio", Fallback.SILENCE, true);
    PullSource pull = new PullSource(URI.create("http://192.0.2.9:8000/x"), null, null, true);
    Mount mount =
        relay.mounts.put(
            new MountSpec(
                plain.streamId(),
                plain.mount(),
                plain.about(),
                true,
                false,
                pull,
                true,
                plain.fallback(),
                Limits.NONE,
                Delivery.DEFAULT));
    try (Radio radio = new Radio(relay.address(mount, false))) {
      await().until(() -> edges.contains("wanted true"));
      mount.connecting(true);
      TestRelay.seat(mount).write(frames(Numbered.mp3(1), 50));
      assertThat(radio.head()).contains("200");
      assertThat(radio.read(50 * Numbered.MP3_LENGTH)).hasSize(50 * Numbered.MP3_LENGTH);
    }
    await().until(() -> edges.contains("wanted false"));
  }

  @Test
  void what_is_no_sound_is_put_out() {
    Mount mount = relay.mount("/radio");
    SourceFeed feed = TestRelay.seat(mount);
    byte[] text = "no sound at all ".repeat(8000).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertThat(feed.write(ByteBuffer.wrap(text))).isFalse();
    assertThat(feed.ended()).contains(SourceEnd.UNUSABLE);
    assertThat(mount.status().state()).isEqualTo(State.OFFLINE);
  }

  @Test
  void a_source_that_is_faster_than_allowed_is_put_out() throws Exception {
    MountSpec plain = TestRelay.spec("/radio", Fallback.SILENCE, true);
    Mount mount =
        relay.mounts.put(
            new MountSpec(
                plain.streamId(),
                plain.mount(),
                plain.about(),
                true,
                false,
                null,
                true,
                plain.fallback(),
                new Limits(0, 96),
                Delivery.DEFAULT));
    SourceFeed feed = TestRelay.seat(mount);
    Numbered encoder = Numbered.mp3(1);
    await().until(() -> !feed.write(frames(encoder, 50)));
    assertThat(feed.ended()).contains(SourceEnd.UNUSABLE);
  }

  @Test
  void knows_by_its_status_what_is_on() {
    Mount mount = relay.mount("/radio");
    SourceFeed feed = TestRelay.seat(mount);
    feed.title("It's on");
    feed.write(frames(Numbered.mp3(1), 500));
    assertThat(mount.status())
        .satisfies(
            status -> {
              assertThat(status.state()).isEqualTo(State.LIVE);
              assertThat(status.shape()).isEqualTo(new SoundShape(Format.MP3, 48_000, 2));
              assertThat(status.title()).isEqualTo("It's on");
              assertThat(status.kilobitsPerSecond()).isEqualTo(128);
              assertThat(status.bytesIn()).isEqualTo(500 * Numbered.MP3_LENGTH);
              assertThat(status.source()).isEqualTo("192.0.2.1");
            });
    assertThat(mount.kickSource()).isTrue();
    assertThat(mount.kickSource()).isFalse();
    assertThat(edges).containsSubsequence("opened", "title It's on", "closed KICKED");
  }

  /** Writes down what mounts tell. */
  private final class Edges implements MountEvents {

    @Override
    public void sourceOpened(Mount mount, SoundShape shape, int kilobits, SourceOrigin origin) {
      edges.add("opened");
    }

    @Override
    public void sourceClosed(Mount mount, SourceEnd end, long bytes) {
      edges.add("closed " + end);
    }

    @Override
    public void titleChanged(Mount mount, String title) {
      edges.add("title " + title);
    }

    @Override
    public void stateChanged(io.streamcore.relay.api.MountStatus status) {
      edges.add("state " + status.state());
    }

    @Override
    public void wanted(Mount mount, boolean wanted) {
      edges.add("wanted " + wanted);
    }
  }
}
