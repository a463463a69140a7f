package io.streamcore.relay.hls;

import io.streamcore.relay.api.LiveSegments;
import io.streamcore.relay.loop.EventLoops;
import io.streamcore.relay.mount.Mount;
import java.util.Optional;

/** Live HLS of all mounts that somebody asks for. For any thread. */
public final class LiveWindows {

  public LiveWindows(EventLoops loops) {
    throw new UnsupportedOperationException();
  }

  /** Live HLS of a mount; empty if it has no sound, or one that HLS cannot carry. */
  public Optional<LiveSegments> of(Mount mount) {
    throw new UnsupportedOperationException();
  }
}
