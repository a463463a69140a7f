package io.streamcore.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamcore.analytics.RawEvent.Audience;
import io.streamcore.analytics.RawEvent.Delivery;
import io.streamcore.analytics.RawEvent.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EventIntakeTest {

  private static final String COUNT =
      "SELECT count(*) FROM streamcore.analytics_events WHERE resource_id = ?";

  private static Ground ground;

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
  private final LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);

  @BeforeAll
  static void open() {
    ground = new Ground();
  }

  @Test
  void takes_each_event_once_however_often_it_comes() {
    UUID stream = ground.stream();
    List<RawEvent> batch =
        List.of(left(stream, now, "mpv 0.35"), left(stream, now, "VLC/3.0"), left(stream, now, ""));

    assertThat(ground.intake.takeIn(batch)).isEqualTo(new TakenIn(3, 0, 0, 0));
    assertThat(ground.intake.takeIn(batch)).isEqualTo(new TakenIn(0, 3, 0, 0));
    assertThat(ground.number(COUNT, stream)).isEqualTo(3);
  }

  @Test
  void takes_no_event_of_what_never_was() {
    UUID stream = ground.stream();

    TakenIn taken =
        ground.intake.takeIn(
            List.of(left(stream, now, "mpv"), left(UUID.randomUUID(), now, "mpv")));

    assertThat(taken).isEqualTo(new TakenIn(1, 0, 1, 0));
  }

  @Test
  void believes_no_playlist_that_does_not_hold_the_upload() {
    UUID upload = ground.upload();
    UUID playlist = ground.playlist(upload);
    Subject right = new Subject(ResourceType.PLAYLIST, playlist, upload);
    Subject wrong = new Subject(ResourceType.PLAYLIST, playlist, ground.upload());

    TakenIn taken = ground.intake.takeIn(List.of(piece(right), piece(wrong)));

    assertThat(taken).isEqualTo(new TakenIn(1, 0, 1, 0));
  }

  @Test
  void takes_nothing_for_days_that_are_dropped_or_far_ahead() {
    UUID stream = ground.stream();
    Instant longAgo = now.minus(Ground.RETENTION).minus(2, ChronoUnit.DAYS);

    TakenIn taken =
        ground.intake.takeIn(
            List.of(
                left(stream, longAgo, "mpv"),
                left(stream, now.plus(3, ChronoUnit.DAYS), "mpv"),
                left(stream, now.minus(5, ChronoUnit.DAYS), "mpv")));

    assertThat(taken).isEqualTo(new TakenIn(1, 0, 0, 2));
  }

  @Test
  void has_a_day_rolled_up_again_that_has_got_an_event_late() {
    LocalDate old = today.minusDays(7);
    ground.days.open(old);
    // as if it had been rolled up when it was over
    ground.run("UPDATE streamcore.analytics_days SET rolled_at = day + 3 WHERE day = ?", old);
    assertThat(ground.days.due(today)).doesNotContain(old);

    ground.intake.takeIn(List.of(left(ground.stream(), now.minus(7, ChronoUnit.DAYS), "mpv")));
    assertThat(ground.days.due(today)).contains(old);

    ground.days.begin(old);
    assertThat(ground.days.due(today)).as("not done yet").contains(old);
    ground.days.end(old);
    assertThat(ground.days.due(today)).doesNotContain(old);
  }

  @Test
  void keeps_all_that_an_event_holds() {
    UUID episode = UUID.randomUUID();
    UUID podcast = ground.podcast(episode);
    UUID listener = UUID.randomUUID();
    RawEvent event =
        new RawEvent(
            UUID.randomUUID(),
            EventKind.FILE,
            now,
            new Subject(ResourceType.PODCAST, podcast, episode),
            new Audience(listener, null, "AppleCoreMedia/1.0\0 \"{,}\"", "DE", true),
            new Delivery(null, 206, 7L, 1L << 40, 1L << 41, 128, 16_000, null, null));
    List<RawEvent> travelled = EventBatch.read(EventBatch.write(List.of(event)));
    assertThat(travelled).containsExactly(event);

    ground.intake.takeIn(travelled);

    assertThat(
            ground.number(
                "SELECT count(*) FROM streamcore.analytics_events e"
                    + " JOIN streamcore.analytics_agents a USING (agent_id)"
                    + " WHERE event_id = ? AND at = ? AND part_id = ? AND listener = ?"
                    + " AND session_id IS NULL AND country = 'DE' AND hosted AND e.kind = 'file'"
                    + " AND resource_type = 'podcast' AND resource_id = ? AND status = 206"
                    + " AND first_byte = 7 AND bytes_sent = 1::bigint << 40"
                    + " AND bytes_total = 1::bigint << 41 AND header_bytes = 128"
                    + " AND byte_rate = 16000 AND a.agent = 'AppleCoreMedia/1.0 \"{,}\"'",
                event.eventId(),
                java.sql.Timestamp.from(now),
                episode,
                listener,
                podcast))
        .isEqualTo(1);
  }

  @Test
  void drops_days_whose_time_is_over_and_their_salts() {
    Ground old = new Ground();
    old.days.openAhead(today);
    LocalDate gone = today.minusDays(Ground.RETENTION.toDays() + 1);
    old.days.open(gone);
    old.run("INSERT INTO streamcore.analytics_salts VALUES (?, 'x'), (?, 'x')", gone, today);

    assertThat(old.days.drop(today)).isEqualTo(1);

    assertThat(old.number("SELECT count(*) FROM streamcore.analytics_salts")).isEqualTo(1);
    assertThat(old.days.between(gone, today)).containsExactly(today);
    assertThat(old.days.drop(today)).isZero();
  }

  private RawEvent left(UUID stream, Instant at, String agent) {
    return new RawEvent(
        UUID.randomUUID(),
        EventKind.LEFT,
        at,
        new Subject(ResourceType.STREAM, stream, null),
        new Audience(UUID.randomUUID(), UUID.randomUUID(), agent, null, false),
        Delivery.listening(60, 960_000));
  }

  private RawEvent piece(Subject subject) {
    return new RawEvent(
        UUID.randomUUID(),
        EventKind.HLS,
        now,
        subject,
        new Audience(UUID.randomUUID(), UUID.randomUUID(), "hls.js", null, false),
        Delivery.piece(60, 960_000, 0, 60));
  }
}
