package io.streamcore.relay.door;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The connections whose request is not complete: so many, and so many from one network. If one more
 * comes, the one that waits longest has to go; so those who dawdle on purpose push out each other,
 * and who speaks at once gets through. For any thread.
 */
final class Threshold {

  private final int most;
  private final int mostPerAddress;
  private final Set<Caller> all = new LinkedHashSet<>();
  private final Map<String, Set<Caller>> byNetwork = new HashMap<>();

  Threshold(int most, int mostPerAddress) {
    this.most = most;
    this.mostPerAddress = mostPerAddress;
  }

  synchronized void enter(Caller caller) {
    Set<Caller> same = byNetwork.computeIfAbsent(caller.network(), key -> new LinkedHashSet<>());
    if (same.size() >= mostPerAddress) {
      evict(same.iterator());
    } else if (all.size() >= most) {
      evict(all.iterator());
    }
    all.add(caller);
    byNetwork.computeIfAbsent(caller.network(), key -> new LinkedHashSet<>()).add(caller);
  }

  synchronized void leave(Caller caller) {
    if (!all.remove(caller)) {
      return;
    }
    Set<Caller> same = byNetwork.getOrDefault(caller.network(), Set.of());
    same.remove(caller);
    if (same.isEmpty()) {
      byNetwork.remove(caller.network());
    }
  }

  synchronized int size() {
    return all.size();
  }

  private void evict(Iterator<Caller> oldest) {
    Caller caller = oldest.next();
    leave(caller);
    caller.evict();
  }
}
