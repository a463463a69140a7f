package io.streamcore.relay.fanout;

import io.streamcore.relay.api.Guest;
import io.streamcore.relay.api.ListenerStatus;
import io.streamcore.relay.api.RelayLimits;
import io.streamcore.relay.loop.EventLoop;
import io.streamcore.relay.loop.EventLoops;
import io.streamcore.relay.mount.Audience;
import io.streamcore.relay.mount.DeliveryDefaults;
import io.streamcore.relay.mount.Mount;
import io.streamcore.relay.mount.MountEvents;
import io.streamcore.relay.mount.Mounts;
import io.streamcore.relay.wire.Wire;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All who listen, over all loops: who may join, who is there, who must go. For any thread. */
public final class Listeners {

  private static final int PATIENCE_MILLIS = 15_000;
  private static final int LOOPS_MILLIS = 1_000;

  private final Map<EventLoop, Gallery> galleries = new LinkedHashMap<>();
  private final Mounts mounts;
  private final DeliveryDefaults defaults;
  private final MountEvents events;
  private final AgentNames agents = new AgentNames();
  private final AtomicInteger count = new AtomicInteger();
  private final AtomicInteger secure = new AtomicInteger();
  private final AtomicLong ids = new AtomicLong();
  private volatile RelayLimits limits = RelayLimits.NONE;

  public Listeners(EventLoops loops, Mounts mounts, DeliveryDefaults defaults, MountEvents events) {
    this.mounts = mounts;
    this.defaults = defaults;
    this.events = events;
    loops.all().forEach(loop -> galleries.put(loop, new Gallery(loop, this)));
    mounts.audience(new Nudges());
  }

  /** Why nobody can join this mount now; empty if somebody can. */
  public Optional<Refusal> refusal(Mount mount) {
    RelayLimits now = limits;
    if (!now.accepting()) {
      return Optional.of(Refusal.CLOSED);
    }
    if (!mount.spec().enabled()) {
      return Optional.of(Refusal.DISABLED);
    }
    int most = mount.spec().limits().listeners();
    if (most > 0 && mount.tally().listeners() >= most) {
      return Optional.of(Refusal.MOUNT_FULL);
    }
    if ((now.listeners() > 0 && count.get() >= now.listeners()) || busy(now, mount)) {
      return Optional.of(Refusal.RELAY_FULL);
    }
    return mount.standIn() || mount.promising() ? Optional.empty() : Optional.of(Refusal.OFFLINE);
  }

  /** Whether one more would be more than may be sent. */
  private boolean busy(RelayLimits now, Mount joined) {
    if (now.megabitsPerSecond() == 0) {
      return false;
    }
    long bits = joined.bitsPerSecond();
    for (Mount mount : mounts.all()) {
      bits += mount.bitsPerSecond() * mount.tally().listeners();
    }
    return bits > now.megabitsPerSecond() * 1_000_000L;
  }

  /**
   * Answers a listener, and serves or refuses it; from here on its channel belongs to the audience,
   * whatever happens to it.
   *
   * @param loop whose thread calls
   * @param wire to the listener, of that loop
   */
  public void join(EventLoop loop, Wire wire, Mount mount, JoinWish wish) {
    Gallery gallery = Objects.requireNonNull(galleries.get(loop), "a loop of another relay");
    Refusal refusal = refusal(mount).orElse(null);
    if (refusal == null && !mount.tally().join(mount.spec().limits().listeners())) {
      refusal = Refusal.MOUNT_FULL;
    }
    if (refusal != null) {
      refuse(wire, wish, refusal);
      return;
    }
    count.incrementAndGet();
    mount.want(1);
    gallery.admit(wire, mount, wish);
  }

  /** Says why not, and closes. */
  void refuse(Wire wire, JoinWish wish, Refusal refusal) {
    try {
      ByteBuffer answer = wish.answers().refusal(refusal);
      // a few hundred bytes to a fresh connection: there is room
      wire.write(answer);
      wire.finish();
    } catch (IOException gone) {
      FanoutLog.LOG.closeFailed(gone);
    } finally {
      wire.close();
    }
  }

  /** One who had joined, or waited, is not there any more. */
  void gone(Mount mount) {
    count.decrementAndGet();
    mount.tally().leave();
    mount.want(-1);
  }

  /** One hears another mount now. */
  void moved(Mount from, Mount to) {
    from.tally().leave();
    from.want(-1);
    to.tally().join(0);
    to.want(1);
  }

  /** Who listens to a mount now. Waits for the loops for up to a second: for no loop's thread. */
  public List<ListenerStatus> of(Mount mount) {
    List<ListenerStatus> all = new ArrayList<>();
    for (List<ListenerStatus> some : ask(gallery -> statuses(gallery, mount))) {
      all.addAll(some);
    }
    return all;
  }

  private static List<ListenerStatus> statuses(Gallery gallery, Mount mount) {
    List<ListenerStatus> found = new ArrayList<>();
    gallery.each(
        mount,
        listener ->
            found.add(
                new ListenerStatus(
                    listener.id,
                    Gallery.address(listener).getHostAddress(),
                    listener.agent,
                    listener.wire.secure(),
                    Instant.ofEpochMilli(listener.joinedMillis),
                    listener.sent)));
    return found;
  }

  /** Puts a listener out; false if there is none such. Waits like {@link #of}. */
  public boolean kick(Mount mount, long listenerId) {
    return ask(gallery -> kick(gallery, mount, listenerId)).contains(true);
  }

  private static boolean kick(Gallery gallery, Mount mount, long listenerId) {
    boolean[] found = new boolean[1];
    gallery.each(
        mount,
        listener -> {
          if (listener.id == listenerId) {
            found[0] = true;
            gallery.leave(listener);
          }
        });
    return found[0];
  }

  /** By what rights somebody listens now; each once. Waits like {@link #of}. */
  public Set<Guest> guests() {
    List<Mount> guarded = mounts.all().stream().filter(mount -> mount.spec().guarded()).toList();
    Set<Guest> all = new HashSet<>();
    ask(gallery -> guests(gallery, guarded)).forEach(all::addAll);
    return all;
  }

  private static Set<Guest> guests(Gallery gallery, List<Mount> guarded) {
    Set<Guest> found = new HashSet<>();
    for (Mount mount : guarded) {
      gallery.each(
          mount,
          listener -> {
            if (listener.right != null) {
              found.add(new Guest(mount.spec().streamId(), listener.right));
            }
          });
    }
    return found;
  }

  /** Puts all out who listen by this right; answers how many. Waits like {@link #of}. */
  public int dismiss(Mount mount, Guest guest) {
    return ask(gallery -> dismiss(gallery, mount, guest)).stream().mapToInt(out -> out).sum();
  }

  private static int dismiss(Gallery gallery, Mount mount, Guest guest) {
    int[] out = new int[1];
    gallery.each(
        mount,
        listener -> {
          if (guest.right().equals(listener.right)) {
            out[0]++;
            gallery.leave(listener);
          }
        });
    return out[0];
  }

  /**
   * Lets all listeners of a mount hear another from now on. Waits like {@link #of}.
   *
   * @return how many moved
   * @throws IllegalArgumentException if their shapes differ, or there is no sound
   */
  public int move(Mount from, Mount to) {
    if (to.shape() == null || !Objects.equals(from.shape(), to.shape())) {
      throw new IllegalArgumentException(from + " and " + to + " do not sound in the same format");
    }
    return ask(gallery -> gallery.move(from, to)).stream().mapToInt(moved -> moved).sum();
  }

  private <T> List<T> ask(Function<Gallery, T> question) {
    List<CompletableFuture<T>> answers = new ArrayList<>();
    galleries.forEach(
        (loop, gallery) -> {
          CompletableFuture<T> answer = new CompletableFuture<>();
          answers.add(answer);
          loop.execute(() -> answer.complete(question.apply(gallery)));
        });
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LOOPS_MILLIS);
    List<T> found = new ArrayList<>();
    for (CompletableFuture<T> answer : answers) {
      try {
        found.add(answer.get(end - System.nanoTime(), TimeUnit.NANOSECONDS));
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return found;
      } catch (ExecutionException | TimeoutException unanswered) {
        FanoutLog.LOG.loopSilent(unanswered);
      }
    }
    return found;
  }

  public RelayLimits limits() {
    return limits;
  }

  public void limit(RelayLimits wish) {
    limits = wish;
  }

  /** Listeners now, over all mounts; with those who wait. */
  public int count() {
    return count.get();
  }

  /** Those of them who listen by TLS. */
  public int secure() {
    return secure.get();
  }

  /** So many more listen by TLS. */
  void secured(int more) {
    secure.addAndGet(more);
  }

  /** Nobody new comes in; everybody gets what is there, and leaves. */
  public void drain() {
    limits = new RelayLimits(limits.listeners(), limits.megabitsPerSecond(), false);
    galleries.forEach((loop, gallery) -> loop.execute(gallery::retireAll));
  }

  long nextId() {
    return ids.incrementAndGet();
  }

  @Nullable String shared(@Nullable String agent) {
    return agents.shared(agent);
  }

  DeliveryDefaults defaults() {
    return defaults;
  }

  MountEvents events() {
    return events;
  }

  long patienceMillis() {
    return PATIENCE_MILLIS;
  }

  /** Passes on to each loop what mounts say. */
  private final class Nudges implements Audience {

    @Override
    public void soundBegan(Mount mount) {
      galleries.forEach((loop, gallery) -> loop.execute(() -> gallery.soundBegan(mount)));
    }

    @Override
    public void soundEnded(Mount mount) {
      galleries.forEach((loop, gallery) -> loop.execute(() -> gallery.soundEnded(mount)));
    }

    @Override
    public void removed(Mount mount) {
      galleries.forEach(
          (loop, gallery) -> loop.execute(() -> gallery.turnAway(mount, Refusal.OFFLINE)));
    }
  }
}
