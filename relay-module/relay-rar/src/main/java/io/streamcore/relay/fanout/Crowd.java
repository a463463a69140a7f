package io.streamcore.relay.fanout;

import io.streamcore.relay.api.MountSpec.Delivery;
import io.streamcore.relay.mount.Mount;
import io.streamcore.relay.mount.Ring;
import io.streamcore.relay.mount.Tape;
import io.streamcore.relay.mount.TitleBlock;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * All in one loop who listen to the same sound of one mount, and the views of the mount's memory
 * that they are sent from. Belongs to the thread of its loop.
 */
final class Crowd {

  /** Never read beyond this: the crowd hears the sound for as long as it goes on. */
  private static final long FOREVER = Long.MAX_VALUE;

  private static final int VIEWS = Outgoing.MOST_PIECES;

  final Gallery gallery;
  final Mount mount;
  final Tape tape;
  Delivery delivery = Delivery.DEFAULT;
  final List<Listener> members = new ArrayList<>();
  private final ByteBuffer[] views = new ByteBuffer[VIEWS];
  private Ring ring;
  private TitleBlock title;
  private ByteBuffer titleView;
  private long end = FOREVER;

  /** Ticks between two sends; counted by the gallery. */
  int interval = 1;

  /** In which second of the gallery the interval was found. */
  int intervalFound = -1;

  Crowd(Gallery gallery, Mount mount, Tape tape) {
    this.gallery = gallery;
    this.mount = mount;
    this.tape = tape;
    this.ring = tape.ring();
    this.title = mount.titleBlock();
    this.titleView = title.view();
  }

  /** The ring of this moment. */
  Ring ring() {
    Ring now = tape.ring();
    if (now != ring) {
      ring = now;
      java.util.Arrays.fill(views, null);
    }
    return now;
  }

  /** Up to where its listeners are sent sound now. */
  long head() {
    return Math.min(end, ring().head());
  }

  /** Whether the sound ends: who has got all of it leaves. */
  boolean isEnding() {
    return end != FOREVER;
  }

  /** Its sound goes on without it, or has ended. */
  void endHere() {
    end = Math.min(end, ring().head());
  }

  TitleBlock title() {
    if (!isEnding()) {
      TitleBlock now = mount.titleBlock();
      if (now != title) {
        title = now;
        titleView = now.view();
      }
    }
    return title;
  }

  /** All of the title, for one send. */
  ByteBuffer titleView() {
    return titleView.rewind();
  }

  /** A piece of the ring for one send: the number tells views of the same send apart. */
  ByteBuffer view(int number, long from, long to) {
    ByteBuffer view = views[number];
    if (view == null) {
      view = ring.view();
      views[number] = view;
    }
    return ring.select(view, from, to);
  }

  void add(Listener listener) {
    listener.place = members.size();
    members.add(listener);
    listener.crowd = this;
  }

  void remove(Listener listener) {
    Listener last = members.remove(members.size() - 1);
    if (last != listener) {
      members.set(listener.place, last);
      last.place = listener.place;
    }
  }
}
