package io.streamcore.analytics;

import io.streamcore.analytics.RawEvent.Delivery;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * The days of a listening that has lasted over more than two. It gives no sign of its own between
 * its first and its last; so when it ends, one is made for the end of each day before, from which
 * the roll-up sees that it was going on.
 */
public final class DaysBetween {

  /** Longer ago than raw events are kept by default. */
  private static final int MOST = 90;

  private DaysBetween() {}

  /** The signs of the days before the one on which it ended; the same for the same event. */
  public static List<RawEvent> of(RawEvent left) {
    Integer seconds = left.delivery().seconds();
    Instant began = left.at().minusSeconds(seconds == null ? 0 : seconds);
    LocalDate first = LocalDate.ofInstant(began, ZoneOffset.UTC);
    LocalDate last = left.day();
    if (first.plusDays(2).isAfter(last)) {
      return List.of();
    }
    LocalDate from = first.isBefore(last.minusDays(MOST)) ? last.minusDays(MOST) : first;
    return from.datesUntil(last).map(day -> goesOn(left, began, day)).toList();
  }

  private static RawEvent goesOn(RawEvent left, Instant began, LocalDate day) {
    Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1);
    // rounded up: a sign that is a second short would take that second from the day
    long seconds = (Duration.between(began, end).toMillis() + 999) / 1000;
    String name = left.eventId() + " " + day;
    return new RawEvent(
        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
        EventKind.STAYS,
        end,
        left.subject(),
        left.audience(),
        Delivery.listening((int) seconds, 0));
  }
}
