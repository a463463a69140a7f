package io.streamcore.live;

import io.streamcore.event.EntitlementChanged;
import io.streamcore.event.StreamChanged;
import io.streamcore.event.UserLeft;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Puts those out who listen to a guarded stream by a right that they have no more: a token that was
 * revoked or has expired, a session that has ended, a subscription that is over.
 *
 * <p>Looks every five seconds: at all whom an event of this server concerns, and at some of the
 * others in turn, for what happened at another node, or by time alone.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll
public class ListenerWatch {

  private static final int OTHERS_AT_ONCE = 500;

  @Inject private StreamStore store;

  @Inject private ListenerDoor door;

  @Inject private LiveRelay relay;

  private final Set<UUID> users = ConcurrentHashMap.newKeySet();
  private final Set<UUID> streams = ConcurrentHashMap.newKeySet();
  // of the timer alone, whose calls never overlap
  private final Deque<LiveRelay.Guest> round = new ArrayDeque<>();

  /** A stream is another now, or one of its tokens was revoked. */
  public void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) StreamChanged change) {
    streams.add(change.streamId());
  }

  /** A user may do nothing any more. */
  public void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) UserLeft left) {
    users.add(left.userId());
  }

  /** A user may open more, or less. */
  public void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) EntitlementChanged change) {
    users.add(change.userId());
  }

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void look() {
    Set<UUID> changedUsers = taken(users);
    Set<UUID> changedStreams = taken(streams);
    Set<LiveRelay.Guest> present = relay.guests();
    Set<LiveRelay.Guest> doubtful = new LinkedHashSet<>(inTurn(present));
    for (LiveRelay.Guest guest : present) {
      ListenerRight right = ListenerRight.of(guest.right());
      if (changedStreams.contains(guest.streamId())
          || changedUsers.stream().anyMatch(right::isOf)) {
        doubtful.add(guest);
      }
    }
    doubtful.stream().filter(guest -> !isIn(guest)).forEach(relay::dismiss);
  }

  private static Set<UUID> taken(Set<UUID> some) {
    Set<UUID> all = new HashSet<>(some);
    some.removeAll(all);
    return all;
  }

  private Set<LiveRelay.Guest> inTurn(Set<LiveRelay.Guest> present) {
    if (round.isEmpty()) {
      round.addAll(present);
    }
    Set<LiveRelay.Guest> some = new LinkedHashSet<>();
    while (some.size() < OTHERS_AT_ONCE && !round.isEmpty()) {
      LiveRelay.Guest next = round.remove();
      if (present.contains(next)) {
        some.add(next);
      }
    }
    return some;
  }

  private boolean isIn(LiveRelay.Guest guest) {
    Optional<Stream> stream = store.find(guest.streamId()).filter(Stream::isPresent);
    return stream.filter(it -> door.opens(it, ListenerRight.of(guest.right()))).isPresent();
  }
}
