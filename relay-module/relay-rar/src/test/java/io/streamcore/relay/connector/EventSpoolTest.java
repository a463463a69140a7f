package io.streamcore.relay.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamcore.journal.RecordCodec;
import io.streamcore.journal.Spool;
import io.streamcore.relay.api.RelayEvent;
import io.streamcore.relay.api.RelayEvent.EventsLost;
import io.streamcore.relay.api.RelayEvent.ListenerJoined;
import io.streamcore.relay.api.RelayEvent.ListenerLeft;
import io.streamcore.relay.api.RelayEvent.Origin;
import io.streamcore.relay.api.RelayEvent.SourceConnected;
import io.streamcore.relay.api.RelayEvent.SourceDisconnected;
import io.streamcore.relay.api.RelayEvent.SourceEnd;
import io.streamcore.relay.api.RelayEvent.SourceFailed;
import io.streamcore.relay.api.RelayEvent.TitleChanged;
import io.streamcore.relay.api.SoundShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventSpoolTest {

  private static final long MEGABYTE = 1 << 20;
  private static final UUID STREAM = UUID.randomUUID();
  private static final UUID SESSION = UUID.randomUUID();

  @TempDir private Path folder;

  @Test
  void keeps_every_kind_of_event_over_a_restart() throws IOException {
    List<RelayEvent> events = ofEveryKind();
    Spool<RelayEvent> before = spool(folder, MEGABYTE);
    assertThat(before.keep(events)).isTrue();

    Spool<RelayEvent> after = spool(folder, MEGABYTE);

    assertThat(events).hasSize(RelayEvent.class.getPermittedSubclasses().length);
    assertThat(after.events()).isEqualTo(events.size());
    assertThat(after.oldest()).contains(events);
  }

  @Test
  void gives_batches_back_in_order_and_goes_on_counting_after_a_restart() throws IOException {
    Spool<RelayEvent> before = spool(folder, MEGABYTE);
    before.keep(List.of(title("one")));
    before.keep(List.of(title("two")));
    Spool<RelayEvent> after = spool(folder, MEGABYTE);
    after.keep(List.of(title("three")));

    assertThat(drained(after)).containsExactly("one", "two", "three");
    assertThat(after.events()).isZero();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void takes_no_more_than_its_limit() throws IOException {
    Spool<RelayEvent> spool = spool(folder, 200);

    assertThat(spool.keep(List.of(title("x")))).isTrue();
    assertThat(spool.keep(List.of(title("y".repeat(200))))).isFalse();
    spool.removeOldest();
    assertThat(spool.keep(List.of(title("z")))).as("room again").isTrue();
  }

  @Test
  void passes_over_a_file_that_is_broken_and_one_that_was_not_finished() throws IOException {
    Spool<RelayEvent> before = spool(folder, MEGABYTE);
    before.keep(List.of(title("one")));
    before.keep(List.of(title("two")));
    Files.write(folder.resolve("%019d.events".formatted(0)), new byte[] {0, 0, 0, 9, 0});
    Files.write(folder.resolve("%019d.events.part".formatted(7)), new byte[] {1});

    assertThat(drained(spool(folder, MEGABYTE))).containsExactly("two");
  }

  static Spool<RelayEvent> spool(Path folder, long limit) throws IOException {
    return new Spool<>(folder, limit, RecordCodec.of(RelayEvent.class), new LoggedJournal());
  }

  private static List<String> drained(Spool<RelayEvent> spool) {
    List<String> titles = new ArrayList<>();
    while (!spool.isEmpty()) {
      spool.oldest().orElseThrow().forEach(it -> titles.add(((TitleChanged) it).title()));
      spool.removeOldest();
    }
    return titles;
  }

  static TitleChanged title(String title) {
    return new TitleChanged(UUID.randomUUID(), Instant.now(), STREAM, title);
  }

  private static List<RelayEvent> ofEveryKind() {
    Instant now = Instant.now();
    SoundShape shape = new SoundShape(SoundShape.Format.AAC, 48_000, 2);
    return List.of(
        new SourceConnected(UUID.randomUUID(), now, STREAM, shape, 128, "192.0.2.7", null),
        new SourceDisconnected(UUID.randomUUID(), now, STREAM, SourceEnd.TAKEN_OVER, 1L << 40),
        new SourceFailed(UUID.randomUUID(), now, STREAM, "It does not answer."),
        title("Mara Voss – Straße"),
        new ListenerJoined(
            UUID.randomUUID(), now, STREAM, SESSION, new Origin(null, STREAM, "DE", true), "mpv"),
        new ListenerLeft(
            UUID.randomUUID(), now, STREAM, SESSION, Origin.of("2001:db8::7"), null, 99, 3),
        new EventsLost(UUID.randomUUID(), now, 5));
  }
}
