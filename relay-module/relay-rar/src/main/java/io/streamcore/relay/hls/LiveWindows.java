package io.streamcore.relay.hls;

import io.streamcore.relay.api.LiveSegments;
import io.streamcore.relay.loop.EventLoop;
import io.streamcore.relay.loop.EventLoops;
import io.streamcore.relay.mount.Mount;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Live HLS of all mounts that somebody asks for. For any thread.
 *
 * <p>Five minutes of sound in the heap are 5 MB at 128 kbit/s: too much for hundreds of mounts that
 * nobody hears this way. So a window begins with the first question, filled with what the mount's
 * ring still holds, which is enough to play at once, and goes when nobody has asked for as long as
 * it reaches back.
 */
public final class LiveWindows {

  private static final int LOOK_MILLIS = 30_000;

  private final EventLoops loops;
  private final Map<Mount, LiveWindow> windows = new ConcurrentHashMap<>();

  public LiveWindows(EventLoops loops) {
    this.loops = loops;
  }

  /** Live HLS of a mount; empty if it has no sound (yet), or one that HLS cannot carry. */
  public Optional<LiveSegments> of(Mount mount) {
    LiveWindow window = windows.get(mount);
    if (window == null) {
      if (!mount.standIn() && !mount.promising()) {
        return Optional.empty();
      }
      window = windows.computeIfAbsent(mount, this::open);
    }
    window.asked();
    return mount.tape() != null && window.isPlayable() ? Optional.of(window) : Optional.empty();
  }

  private LiveWindow open(Mount mount) {
    LiveWindow window = new LiveWindow();
    // counts as one who listens: sources on demand come, stand-ins play
    mount.want(1);
    mount.tap(window);
    EventLoop loop = loops.of(mount);
    loop.execute(() -> loop.after(LOOK_MILLIS, () -> look(loop, mount, window)));
    return window;
  }

  private void look(EventLoop loop, Mount mount, LiveWindow window) {
    if (window.isForgotten() || mount.isRemoved()) {
      windows.remove(mount, window);
      mount.untap(window);
      mount.want(-1);
    } else {
      loop.after(LOOK_MILLIS, () -> look(loop, mount, window));
    }
  }
}
