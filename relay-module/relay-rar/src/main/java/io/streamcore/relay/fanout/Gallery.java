package io.streamcore.relay.fanout;

import io.streamcore.relay.api.SoundShape;
import io.streamcore.relay.loop.EventLoop;
import io.streamcore.relay.mount.JoinPoint;
import io.streamcore.relay.mount.Mount;
import io.streamcore.relay.mount.MountEvents.Visit;
import io.streamcore.relay.mount.Ring;
import io.streamcore.relay.mount.Tape;
import io.streamcore.relay.wire.Wire;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All who listen in one event loop. Each is sent everything new once in an interval, not whenever
 * something comes: a send costs the same for 4 as for 16 KiB. When its turn is, the {@link Wheel}
 * knows; who joins is sent the answer's head and the burst at once.
 *
 * <p>Belongs to the thread of its loop.
 */
final class Gallery {

  private static final int USUAL_SEND_BUFFER = 64 * 1024;
  private static final int MOST_CHATTER = 4 * 1024;
  private static final int LARGEST_SEND_BUFFER = 1024 * 1024;

  final EventLoop loop;
  private final Listeners house;
  private final Wheel wheel;
  private final Outgoing outgoing = new Outgoing();
  private final Map<Mount, Crowd> crowds = new HashMap<>();
  private final Map<Mount, List<Waiting>> waiting = new HashMap<>();
  private int count;

  Gallery(EventLoop loop, Listeners house) {
    this.loop = loop;
    this.house = house;
    this.wheel = new Wheel(loop, this::serve);
  }

  // ---- coming

  /** Takes in one who has been admitted: serves it, or lets it wait for sound. */
  void admit(Wire wire, Mount mount, JoinWish wish) {
    if (mount.tape() == null && mount.promising()) {
      Waiting one = new Waiting(this, wire, mount, wish);
      wire.key().attach(one);
      wire.key().interestOps(SelectionKey.OP_READ);
      waiting.computeIfAbsent(mount, m -> new ArrayList<>()).add(one);
      one.giveUpAfter(house.patienceMillis());
      return;
    }
    begin(wire, mount, wish);
  }

  private void begin(Wire wire, Mount mount, JoinWish wish) {
    Crowd crowd = crowdOf(mount);
    Optional<JoinPoint> point =
        crowd == null ? Optional.empty() : mount.joinPoint(crowd.delivery.burstSeconds());
    if (crowd == null || point.isEmpty() || mount.tape() != crowd.tape) {
      turnAway(wire, mount, wish, Refusal.OFFLINE);
      return;
    }
    SoundShape shape = crowd.tape.shape();
    boolean titles = wish.titles() && shape.format() != SoundShape.Format.OGG;
    int interval = titles ? crowd.delivery.metadataInterval() : 0;
    Listener listener =
        new Listener(
            wire, house.nextId(), house.shared(wish.agent()), wish.right(), interval, crowd);
    listener.lead = together(wish.answers().head(mount, shape, interval), point.get().headers());
    listener.position = point.get().position();
    listener.progress = wheel.seconds();
    wire.key().attach(listener);
    wire.key().interestOps(SelectionKey.OP_READ);
    crowd.add(listener);
    count++;
    house.secured(wire.secure() ? 1 : 0);
    house.events().listenerJoined(mount, visit(listener));
    try {
      wire.sendBuffer(sendBuffer(crowd));
    } catch (IOException closed) {
      leave(listener);
      return;
    }
    wheel.welcome(listener, intervalOf(crowd), count);
    send(listener);
  }

  private static ByteBuffer together(ByteBuffer head, byte[] headers) {
    if (headers.length == 0) {
      return head;
    }
    return ByteBuffer.allocate(head.remaining() + headers.length).put(head).put(headers).flip();
  }

  private static int sendBuffer(Crowd crowd) {
    Ring ring = crowd.ring();
    int perSend = Math.min(LARGEST_SEND_BUFFER, ring.capacity() >> 5);
    return Math.max(USUAL_SEND_BUFFER, perSend);
  }

  private @Nullable Crowd crowdOf(Mount mount) {
    Crowd crowd = crowds.get(mount);
    Tape tape = mount.tape();
    if (crowd != null && crowd.tape != tape) {
      retire(mount);
      crowd = null;
    }
    if (crowd == null && tape != null) {
      crowd = new Crowd(this, mount, tape);
      crowds.put(mount, crowd);
    }
    if (crowd != null) {
      crowd.delivery = house.defaults().complete(mount.spec().delivery());
    }
    return crowd;
  }

  private void turnAway(Wire wire, Mount mount, JoinWish wish, Refusal refusal) {
    house.gone(mount);
    house.refuse(wire, wish, refusal);
  }

  // ---- being served

  /** A listener's turn: sends what is new; answers in how many ticks its next turn is, 0: never. */
  private int serve(Listener listener) {
    if (listener.gone) {
      return 0;
    }
    boolean whole = send(listener);
    if (listener.gone) {
      return 0;
    }
    int interval = intervalOf(listener.crowd);
    return whole ? interval : Math.max(1, interval / 4);
  }

  /** Answers whether the listener has got all there is for it now. */
  private boolean send(Listener listener) {
    Crowd crowd = listener.crowd;
    if (crowd.mount.tape() != crowd.tape && !crowd.isEnding()) {
      retire(crowd.mount);
      if (listener.gone) {
        return false;
      }
    }
    Ring ring = crowd.ring();
    if (listener.position < ring.head() - ring.reach() && !keepUp(listener)) {
      return false;
    }
    try {
      return sendFrom(listener, crowd, ring);
    } catch (IOException gone) {
      leave(listener);
      return false;
    }
  }

  private boolean sendFrom(Listener listener, Crowd crowd, Ring ring) throws IOException {
    long sentBefore = listener.sent;
    long from = listener.position;
    boolean whole = outgoing.send(listener);
    long sent = listener.sent - sentBefore;
    boolean all = whole && listener.position == crowd.head();
    crowd.mount.tally().sent(sent);
    if (sent > 0 || all) {
      listener.progress = wheel.seconds();
    } else if (wheel.seconds() - listener.progress > house.defaults().stallSeconds()) {
      crowd.mount.tally().slow();
      leave(listener);
    }
    if (ring.head() - from > ring.capacity() - (ring.capacity() >> 4)) {
      // the writer came round while this was sent: it may be mixed
      crowd.mount.tally().slow();
      leave(listener);
    }
    if (all && crowd.isEnding()) {
      leave(listener);
    }
    return all;
  }

  /** One who is too far behind goes on with newer sound, or leaves: which of it is a setting. */
  private boolean keepUp(Listener listener) {
    Crowd crowd = listener.crowd;
    crowd.mount.tally().slow();
    Optional<JoinPoint> point = crowd.mount.joinPoint(crowd.delivery.burstSeconds());
    boolean stalled = wheel.seconds() - listener.progress > house.defaults().stallSeconds();
    if (!house.defaults().skip() || stalled || crowd.isEnding() || point.isEmpty()) {
      leave(listener);
      return false;
    }
    goOnAt(listener, point.get());
    return true;
  }

  private static void goOnAt(Listener listener, JoinPoint point) {
    listener.position = point.position();
    if (listener.lead == null && point.headers().length > 0) {
      listener.lead = ByteBuffer.wrap(point.headers());
    }
  }

  private int intervalOf(Crowd crowd) {
    int second = wheel.seconds();
    if (crowd.intervalFound != second) {
      crowd.intervalFound = second;
      int wish = crowd.delivery.intervalMillis();
      crowd.interval =
          wheel.ticks(wish > 0 ? wish : Pacing.millis(crowd.mount.bitsPerSecond() / 8, count));
    }
    return crowd.interval;
  }

  // ---- leaving

  /** Whatever a listener says after its request is its end, or of no interest. */
  void discard(Listener listener) throws IOException {
    int heard = listener.wire.read(loop.scratch());
    if (heard < 0 || heard > MOST_CHATTER) {
      leave(listener);
    }
  }

  void leave(Listener listener) {
    if (listener.gone) {
      return;
    }
    listener.gone = true;
    count--;
    house.secured(listener.wire.secure() ? -1 : 0);
    Crowd crowd = listener.crowd;
    crowd.remove(listener);
    forgetIfEmpty(crowd);
    house.events().listenerLeft(crowd.mount, visit(listener), listener.sent, Instant.now());
    house.gone(crowd.mount);
    listener.wire.close();
  }

  private void forgetIfEmpty(Crowd crowd) {
    if (crowd.members.isEmpty()) {
      crowds.remove(crowd.mount, crowd);
    }
  }

  private static Visit visit(Listener listener) {
    Instant joined = Instant.ofEpochMilli(listener.joinedMillis);
    return new Visit(listener.id, address(listener), listener.agent, joined);
  }

  static InetAddress address(Listener listener) {
    return listener.wire.peer();
  }

  // ---- commands

  /** All of a mount get what is there, and leave. */
  void retire(Mount mount) {
    Crowd crowd = crowds.remove(mount);
    if (crowd != null) {
      crowd.endHere();
      // who has everything leaves at once, the others at their next turns
      List.copyOf(crowd.members).forEach(this::send);
    }
  }

  /** The crowd of a mount, if it is of the past, leaves. */
  void soundEnded(Mount mount) {
    Crowd crowd = crowds.get(mount);
    if (crowd != null && crowd.tape != mount.tape()) {
      retire(mount);
    }
  }

  void soundBegan(Mount mount) {
    List<Waiting> ones = waiting.remove(mount);
    if (ones != null) {
      ones.forEach(Waiting::stop);
      ones.forEach(one -> begin(one.wire, mount, one.wish));
    }
  }

  void giveUp(Waiting one, Refusal refusal) {
    forget(one);
    turnAway(one.wire, one.mount, one.wish, refusal);
  }

  /** One who waited has gone. */
  void vanished(Waiting one) {
    forget(one);
    house.gone(one.mount);
  }

  private void forget(Waiting one) {
    one.stop();
    List<Waiting> ones = waiting.get(one.mount);
    if (ones != null) {
      ones.remove(one);
      if (ones.isEmpty()) {
        waiting.remove(one.mount);
      }
    }
  }

  /** All who wait at a mount are turned away. */
  void turnAway(Mount mount, Refusal refusal) {
    List<Waiting> ones = waiting.remove(mount);
    if (ones != null) {
      ones.forEach(Waiting::stop);
      ones.forEach(one -> turnAway(one.wire, mount, one.wish, refusal));
    }
  }

  /** Everybody gets what is there, and leaves. */
  void retireAll() {
    List.copyOf(crowds.keySet()).forEach(this::retire);
    List.copyOf(waiting.keySet()).forEach(mount -> turnAway(mount, Refusal.CLOSED));
  }

  /** Lets all of one mount hear another; answers how many. */
  int move(Mount from, Mount to) {
    Crowd crowd = crowds.get(from);
    Crowd target = crowdOf(to);
    Optional<JoinPoint> point = to.joinPoint(0);
    if (crowd == null || target == null || point.isEmpty()) {
      return 0;
    }
    List<Listener> movers = List.copyOf(crowd.members);
    for (Listener listener : movers) {
      send(listener);
      if (!listener.gone) {
        house.events().listenerLeft(from, visit(listener), listener.sent, Instant.now());
        crowd.remove(listener);
        target.add(listener);
        goOnAt(listener, point.get());
        house.moved(from, to);
        listener.sent = 0;
        listener.joinedMillis = System.currentTimeMillis();
        house.events().listenerJoined(to, visit(listener));
      }
    }
    forgetIfEmpty(crowd);
    return movers.size();
  }

  void each(Mount mount, Consumer<Listener> visitor) {
    Crowd crowd = crowds.get(mount);
    if (crowd != null) {
      List.copyOf(crowd.members).forEach(visitor);
    }
  }
}
