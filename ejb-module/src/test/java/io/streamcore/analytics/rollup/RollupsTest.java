package io.streamcore.analytics.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamcore.analytics.DaysBetween;
import io.streamcore.analytics.EventKind;
import io.streamcore.analytics.Ground;
import io.streamcore.analytics.RawEvent;
import io.streamcore.analytics.RawEvent.Audience;
import io.streamcore.analytics.RawEvent.Delivery;
import io.streamcore.analytics.RawEvent.Subject;
import io.streamcore.analytics.ResourceType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@SuppressWarnings("TimeInStaticInitializer") // raw events have tables around today only
class RollupsTest {

  private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).minusDays(3);
  private static final Instant MIDNIGHT = DAY.atStartOfDay(ZoneOffset.UTC).toInstant();
  private static final String MPV = "mpv 0.35.1";
  private static final String PODCASTS_APP =
      "AppleCoreMedia/1.0.0.20G75 (iPhone; U; CPU OS 16_6 like Mac OS X; en_us)";
  private static final String ROBOT = "Googlebot/2.1 (+http://www.google.com/bot.html)";
  private static final int RATE = 16_000;
  private static final int MINUTE = 60 * RATE;

  private static Ground ground;
  private static Rollups rollups;

  @BeforeAll
  static void open() {
    ground = new Ground();
    rollups = Ground.wired(new Rollups(), ground.database);
  }

  @Test
  void counts_streams_by_who_listened_and_for_how_long() {
    UUID stream = ground.stream();
    UUID mara = UUID.randomUUID();
    take(
        listening(stream, mara, MPV, "10:00:00", "10:10:00"),
        listening(stream, mara, MPV, "10:05:00", "10:06:00"),
        listening(stream, UUID.randomUUID(), MPV, "10:05:30", "10:05:45"),
        listening(stream, UUID.randomUUID(), ROBOT, "10:05:30", "10:05:45"));

    roll();

    assertThat(value(stream, "listeners")).isEqualTo(2);
    assertThat(value(stream, "listen_seconds")).isEqualTo(675);
    assertThat(value(stream, "peak_listeners")).isEqualTo(3);
    assertThat(minute(stream, "10:00:00")).isEqualTo(1);
    assertThat(minute(stream, "10:05:00")).isEqualTo(3);
    assertThat(minute(stream, "10:08:00")).as("a minute in which nothing happens").isEqualTo(1);
    assertThat(minute(stream, "10:11:00")).as("nobody").isEqualTo(-1);
  }

  @Test
  void who_takes_the_place_of_another_at_the_same_moment_makes_no_crowd() {
    UUID stream = ground.stream();
    take(
        listening(stream, UUID.randomUUID(), MPV, "11:00:00", "11:00:10"),
        listening(stream, UUID.randomUUID(), MPV, "11:00:10", "11:00:20"));

    roll();

    assertThat(value(stream, "peak_listeners")).isEqualTo(1);
  }

  @Test
  void counts_a_session_on_each_day_for_what_lies_in_it() {
    UUID stream = ground.stream();
    UUID session = UUID.randomUUID();
    take(
        session(stream, session, EventKind.JOINED, at("23:50:00"), 0),
        session(stream, session, EventKind.LEFT, at("23:50:00").plusSeconds(1500), 1500));

    roll();
    roll(DAY.plusDays(1));

    assertThat(value(stream, "listen_seconds")).isEqualTo(600);
    assertThat(value(stream, DAY.plusDays(1), "listen_seconds")).isEqualTo(900);
    assertThat(value(stream, "peak_listeners")).isEqualTo(1);
    assertThat(minute(stream, "23:59:00")).isEqualTo(1);
  }

  @Test
  void counts_a_session_on_the_days_between_its_first_and_its_last() {
    UUID stream = ground.stream();
    RawEvent left =
        session(
            stream,
            UUID.randomUUID(),
            EventKind.LEFT,
            at("00:10:00"),
            Math.toIntExact(Duration.ofDays(2).toSeconds()));
    take(left);
    take(DaysBetween.of(left).toArray(RawEvent[]::new));
    take(DaysBetween.of(left).toArray(RawEvent[]::new)); // delivered again

    List.of(2, 1, 0).forEach(before -> roll(DAY.minusDays(before)));

    assertThat(value(stream, DAY.minusDays(2), "listen_seconds")).isEqualTo(86_400 - 600);
    assertThat(value(stream, DAY.minusDays(1), "listen_seconds")).isEqualTo(86_400);
    assertThat(value(stream, DAY, "listen_seconds")).isEqualTo(600);
    assertThat(value(stream, DAY.minusDays(1), "peak_listeners")).isEqualTo(1);
  }

  @Test
  void counts_live_hls_beside_the_relay() {
    UUID stream = ground.stream();
    UUID session = UUID.randomUUID();
    Subject subject = new Subject(ResourceType.STREAM, stream, null);
    take(
        piece(subject, session, "12:01:00", 60, null),
        piece(subject, session, "12:02:00", 60, null),
        listening(stream, UUID.randomUUID(), MPV, "12:01:30", "12:01:40"));

    roll();

    assertThat(value(stream, "listen_seconds")).isEqualTo(130);
    assertThat(value(stream, "listeners")).isEqualTo(2);
    assertThat(value(stream, "peak_listeners")).isEqualTo(2);
  }

  @Test
  void counts_a_download_when_a_minute_of_sound_has_come_together() {
    UUID episode = UUID.randomUUID();
    UUID podcast = ground.podcast(episode);
    Subject it = new Subject(ResourceType.PODCAST, podcast, episode);
    UUID whole = UUID.randomUUID();
    UUID parts = UUID.randomUUID();
    UUID overlap = UUID.randomUUID();
    take(
        file(it, whole, PODCASTS_APP, 200, 0, 10L * MINUTE),
        file(it, whole, PODCASTS_APP, 206, 0, 2L * MINUTE),
        // three thirds in ranges that lie beside each other
        file(it, parts, PODCASTS_APP, 206, 1000, MINUTE / 3),
        file(it, parts, PODCASTS_APP, 206, 1000 + MINUTE / 3, MINUTE / 3),
        file(it, parts, PODCASTS_APP, 206, 1000 + 2 * (MINUTE / 3), MINUTE / 3),
        // the same half twice
        file(it, overlap, PODCASTS_APP, 206, 1000, MINUTE / 2 + 10),
        file(it, overlap, PODCASTS_APP, 206, 1000, MINUTE / 2 + 10),
        file(it, UUID.randomUUID(), PODCASTS_APP, 206, 0, 2),
        file(it, UUID.randomUUID(), PODCASTS_APP, 200, 0, MINUTE + 999),
        file(it, UUID.randomUUID(), ROBOT, 200, 0, 10L * MINUTE),
        file(it, UUID.randomUUID(), PODCASTS_APP, 304, 0, 10L * MINUTE));

    roll();

    assertThat(value(podcast, "downloads")).isEqualTo(2);
    assertThat(value(podcast, "listeners")).isEqualTo(2);
    assertThat(detail(podcast, "part", episode.toString(), "downloads")).isEqualTo(2);
  }

  @Test
  void counts_plays_of_playlists_and_what_of_an_upload_was_heard() {
    UUID upload = ground.upload();
    UUID playlist = ground.playlist(upload);
    Subject it = new Subject(ResourceType.PLAYLIST, playlist, upload);
    UUID faithful = UUID.randomUUID();
    take(
        piece(it, faithful, "09:01:00", 40, 0),
        piece(it, faithful, "09:02:00", 30, 40),
        piece(it, UUID.randomUUID(), "09:02:00", 20, 0));

    roll();

    assertThat(value(playlist, "play_count")).isEqualTo(1);
    assertThat(value(playlist, "listeners")).isEqualTo(2);
    assertThat(value(playlist, "listen_seconds")).isEqualTo(90);
    assertThat(detail(playlist, "part", upload.toString(), "listen_seconds")).isEqualTo(90);
    assertThat(detail(upload, "position", "10", "plays")).isEqualTo(2);
    assertThat(detail(upload, "position", "60", "plays")).isEqualTo(1);
    assertThat(detail(upload, "position", "70", "plays")).isEqualTo(-1);
  }

  @Test
  void rolls_up_the_same_again() {
    UUID stream = ground.stream();
    take(listening(stream, UUID.randomUUID(), MPV, "13:00:00", "13:01:00"));

    roll();
    long rows = ground.number("SELECT count(*) FROM streamcore.analytics");
    long details = ground.number("SELECT sum(value) FROM streamcore.analytics_details");
    roll();

    assertThat(ground.number("SELECT count(*) FROM streamcore.analytics")).isEqualTo(rows);
    assertThat(ground.number("SELECT sum(value) FROM streamcore.analytics_details"))
        .isEqualTo(details);
  }

  @Test
  void slices_hold_every_id_once() {
    for (int count : List.of(1, 2, 3, 7, 256)) {
      List<Slice> slices = Slice.of(count);
      assertThat(slices).hasSize(count);
      assertThat(slices.get(0).first()).isEqualTo(new UUID(0, 0));
      assertThat(slices.get(count - 1).last()).isEqualTo(new UUID(-1, -1));
      for (int i = 1; i < count; i++) {
        long before = slices.get(i - 1).last().getMostSignificantBits() >>> 56;
        assertThat(slices.get(i).first().getMostSignificantBits() >>> 56).isEqualTo(before + 1);
      }
    }
  }

  private static void roll() {
    roll(DAY);
  }

  private static void roll(LocalDate day) {
    Slice.of(3).forEach(slice -> rollups.roll(day, slice));
  }

  private static void take(RawEvent... events) {
    ground.intake.takeIn(List.of(events));
  }

  private static Instant at(String time) {
    return Instant.parse(DAY + "T" + time + "Z");
  }

  private static RawEvent listening(
      UUID stream, UUID listener, String agent, String from, String to) {
    int seconds = (int) (at(to).getEpochSecond() - at(from).getEpochSecond());
    return new RawEvent(
        UUID.randomUUID(),
        EventKind.LEFT,
        at(to),
        new Subject(ResourceType.STREAM, stream, null),
        new Audience(listener, UUID.randomUUID(), agent, "DE", false),
        Delivery.listening(seconds, 1));
  }

  private static RawEvent session(
      UUID stream, UUID session, EventKind kind, Instant at, int seconds) {
    return new RawEvent(
        UUID.randomUUID(),
        kind,
        at,
        new Subject(ResourceType.STREAM, stream, null),
        new Audience(UUID.randomUUID(), session, MPV, null, false),
        Delivery.listening(seconds, 1));
  }

  private static RawEvent piece(
      Subject subject, UUID session, String at, int seconds, @Nullable Integer from) {
    return new RawEvent(
        UUID.randomUUID(),
        EventKind.HLS,
        at(at),
        subject,
        new Audience(session, session, MPV, null, false),
        Delivery.piece(seconds, 1, from, from == null ? null : from + seconds));
  }

  private static RawEvent file(
      Subject subject, UUID listener, String agent, int status, long first, long sent) {
    return new RawEvent(
        UUID.randomUUID(),
        EventKind.FILE,
        MIDNIGHT.plusSeconds(3600),
        subject,
        new Audience(listener, null, agent, null, false),
        new Delivery(null, status, first, sent, 20L * MINUTE, 1000, RATE, null, null));
  }

  private static long value(UUID resource, String metric) {
    return value(resource, DAY, metric);
  }

  private static long value(UUID resource, LocalDate day, String metric) {
    return ground.number(
        "SELECT value FROM streamcore.analytics WHERE resource_id = ? AND date = ? AND metric = ?",
        resource,
        day,
        metric);
  }

  private static long detail(UUID resource, String dimension, String item, String metric) {
    return ground.number(
        "SELECT value FROM streamcore.analytics_details WHERE resource_id = ? AND date = ?"
            + " AND dimension = ? AND item = ? AND metric = ?",
        resource,
        DAY,
        dimension,
        item,
        metric);
  }

  private static long minute(UUID stream, String time) {
    return ground.number(
        "SELECT listeners FROM streamcore.analytics_minutes WHERE stream_id = ? AND minute = ?",
        stream,
        java.sql.Timestamp.from(at(time)));
  }
}
