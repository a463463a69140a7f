package io.streamcore.relay.ingest;

import io.streamcore.relay.api.PullFinding;
import io.streamcore.relay.api.PullSource;
import io.streamcore.relay.loop.EventLoop;
import io.streamcore.relay.loop.EventLoops;
import io.streamcore.relay.mount.Mount;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * All mounts whose sound the relay fetches itself. For any thread; told of mounts after they were
 * made or changed.
 */
public final class Pulls {

  private final PullSettings settings;
  private final EventLoops loops;
  private final Executor workers;
  private final PullFailures failures;
  private final Map<UUID, Pull> pulls = new ConcurrentHashMap<>();

  /**
   * @param workers for what waits: name servers, and the arithmetic of a TLS handshake
   */
  public Pulls(PullSettings settings, EventLoops loops, Executor workers, PullFailures failures) {
    this.settings = settings;
    this.loops = loops;
    this.workers = workers;
    this.failures = failures;
  }

  /** Begins to fetch, goes on, or stops, as the mount's specification says now. */
  public synchronized void put(Mount mount) {
    UUID streamId = mount.spec().streamId();
    PullSource source = mount.spec().pull();
    Pull before = pulls.get(streamId);
    if (before != null && !before.source().equals(source)) {
      remove(streamId);
      before = null;
    }
    if (source == null) {
      return;
    }
    Pull pull = before;
    if (pull == null) {
      pull = new Pull(settings, loopOf(streamId), workers, mount, source, failures);
      pulls.put(streamId, pull);
    }
    want(mount, pull);
  }

  /** Somebody listens, or nobody any more: for sources on demand. */
  public void wanted(Mount mount) {
    Pull pull = pulls.get(mount.spec().streamId());
    if (pull != null) {
      want(mount, pull);
    }
  }

  private void want(Mount mount, Pull pull) {
    boolean always = mount.spec().enabled() && !pull.source().onDemand();
    loopOf(mount.spec().streamId())
        .execute(
            () -> {
              if (always || mount.wanted()) {
                pull.want();
              } else {
                pull.unwant();
              }
            });
  }

  /** Fetches no more for this stream. */
  public synchronized void remove(UUID streamId) {
    Pull pull = pulls.remove(streamId);
    if (pull != null) {
      loopOf(streamId).execute(pull::stop);
    }
  }

  /** Looks at a remote server; waits for it, so this is for no loop's thread. */
  public PullFinding test(PullSource source) {
    return Trial.of(settings, loops.next(), workers, source);
  }

  /** Fetches nothing any more. */
  public synchronized void stop() {
    pulls.keySet().forEach(this::remove);
  }

  private EventLoop loopOf(UUID streamId) {
    return loops.of(streamId);
  }
}
