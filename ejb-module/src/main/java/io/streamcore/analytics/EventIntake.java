package io.streamcore.analytics;

import io.streamcore.analytics.RawEvent.Subject;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The facade of taking events in. The rows are written in the caller's transaction, which is that
 * of the message they came with: both happen or neither, and an event that comes again changes
 * nothing.
 */
@Stateless
@PermitAll
public class EventIntake {

  @Inject private RawEventStore store;
  @Inject private AgentRegister agents;
  @Inject private EventDays days;

  /** Takes a batch in: all that is of use, each event once. */
  public TakenIn takeIn(List<RawEvent> batch) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    LocalDate first = days.first(today);
    LocalDate last = days.last(today);
    List<RawEvent> timely =
        batch.stream()
            .filter(event -> !event.day().isBefore(first) && !event.day().isAfter(last))
            .toList();
    Set<Subject> known =
        store.known(timely.stream().map(RawEvent::subject).collect(Collectors.toSet()));
    List<RawEvent> useful =
        timely.stream().filter(event -> known.contains(event.subject())).toList();
    int added = useful.isEmpty() ? 0 : add(useful, today);
    return new TakenIn(
        added, useful.size() - added, timely.size() - useful.size(), batch.size() - timely.size());
  }

  private int add(List<RawEvent> events, LocalDate today) {
    Set<LocalDate> touched = events.stream().map(RawEvent::day).collect(Collectors.toSet());
    Set<LocalDate> open = days.open(touched);
    touched.stream().filter(day -> !open.contains(day)).sorted().forEach(days::open);
    int added = store.add(events, numbers(events, today));
    if (added > 0) {
      // the roll-up of every hour looks at today and yesterday in any case
      touched.stream()
          .filter(day -> day.isBefore(today.minusDays(1)))
          .sorted()
          .forEach(days::noteLate);
    }
    return added;
  }

  private Map<String, Integer> numbers(List<RawEvent> events, LocalDate today) {
    Set<String> named =
        events.stream().map(event -> event.audience().agent()).collect(Collectors.toSet());
    Map<String, Integer> numbers = new HashMap<>(agents.find(named, today));
    Set<String> rest = AgentRegister.without(named, numbers);
    if (!rest.isEmpty()) {
      numbers.putAll(agents.enter(rest, today));
    }
    return numbers;
  }
}
