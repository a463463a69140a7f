package io.streamcore.relay.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamcore.journal.Destination;
import io.streamcore.journal.Journal;
import io.streamcore.journal.Spool;
import io.streamcore.relay.api.RelayEvent;
import io.streamcore.relay.api.RelayEvent.EventsLost;
import io.streamcore.relay.api.RelayEvent.TitleChanged;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventJournalTest {

  private static final long MEGABYTE = 1 << 20;

  @TempDir private Path folder;

  private final List<RelayEvent> taken = new ArrayList<>();
  private boolean away;
  private Spool<RelayEvent> spool;
  private Journal<RelayEvent> journal;

  @BeforeEach
  void open() throws IOException {
    spool = EventSpoolTest.spool(folder, MEGABYTE);
    journal = journal(spool, this::take);
  }

  private synchronized void take(List<RelayEvent> batch) {
    if (away) {
      throw new IllegalStateException("the rooms are away");
    }
    taken.addAll(batch);
  }

  @Test
  void delivers_what_happens_without_being_asked_again() throws Exception {
    CountDownLatch delivered = new CountDownLatch(1);
    Journal<RelayEvent> eager = journal(spool, batch -> delivered.countDown());
    Thread courier = new Thread(eager::deliver);
    courier.start();

    eager.add(EventSpoolTest.title("now"));

    assertThat(delivered.await(10, TimeUnit.SECONDS)).isTrue();
    eager.stop();
    courier.join();
    assertThat(eager.waiting()).isZero();
  }

  @Test
  void keeps_a_batch_that_the_rooms_did_not_take() {
    away = true;
    journal.deliver(List.of(EventSpoolTest.title("one")));

    assertThat(taken).isEmpty();
    assertThat(journal.waiting()).isEqualTo(1);
    assertThat(journal.lost()).isZero();
  }

  @Test
  void delivers_what_was_kept_first_when_the_server_starts_again() throws IOException {
    away = true;
    journal.deliver(List.of(EventSpoolTest.title("before")));
    away = false;
    Journal<RelayEvent> restarted = journal(EventSpoolTest.spool(folder, MEGABYTE), this::take);

    restarted.deliver(List.of(EventSpoolTest.title("after")));

    assertThat(titles()).containsExactly("before", "after");
    assertThat(restarted.waiting()).isZero();
  }

  @Test
  void puts_new_events_behind_those_that_wait_still() {
    away = true;
    journal.deliver(List.of(EventSpoolTest.title("one")));
    away = false;
    journal.deliver(List.of(EventSpoolTest.title("two"))); // it is not time to try again

    assertThat(taken).isEmpty();
    assertThat(journal.waiting()).isEqualTo(2);
  }

  @Test
  void counts_what_finds_no_room_and_tells() {
    for (int i = 0; i < 13; i++) {
      journal.add(EventSpoolTest.title("title " + i));
    }
    assertThat(journal.lost()).isEqualTo(3);

    journal.deliver(List.of(EventSpoolTest.title("next")));

    assertThat(taken).hasSize(2);
    assertThat(((EventsLost) taken.get(1)).count()).isEqualTo(3);
  }

  @Test
  void counts_a_batch_that_the_disk_has_no_room_for() throws IOException {
    away = true;
    Journal<RelayEvent> poor = journal(EventSpoolTest.spool(folder, 10), this::take);
    poor.deliver(List.of(EventSpoolTest.title("one"), EventSpoolTest.title("two")));

    assertThat(poor.lost()).isEqualTo(2);
    assertThat(poor.waiting()).isZero();
  }

  @Test
  void keeps_what_waits_in_memory_when_it_is_stopped() throws IOException {
    journal.add(EventSpoolTest.title("late"));
    journal.stop();
    journal.deliver();

    assertThat(taken).isEmpty();
    assertThat(EventSpoolTest.spool(folder, MEGABYTE).events()).isEqualTo(1);
  }

  private interface Taker {
    void take(List<RelayEvent> batch);
  }

  private static Journal<RelayEvent> journal(Spool<RelayEvent> spool, Taker taker) {
    Destination<RelayEvent> destination =
        new Destination<>() {
          @Override
          public void take(List<RelayEvent> batch) {
            taker.take(batch);
          }

          @Override
          public Optional<RelayEvent> loss(long count) {
            return Optional.of(new EventsLost(UUID.randomUUID(), Instant.now(), count));
          }
        };
    return new Journal<>(10, spool, destination, new LoggedJournal());
  }

  private List<String> titles() {
    return taken.stream().map(event -> ((TitleChanged) event).title()).toList();
  }
}
