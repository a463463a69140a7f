package io.streamcore.podcast.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The feeds that were rendered last, each under the version it shows; those unused for longest go
 * first. Safe for use by many threads: a version is rendered once, whoever asks meanwhile waits.
 */
@ApplicationScoped
public class FeedCache {

  private static final int STRIPES = 64;
  private static final long MAX_BYTES = 64L << 20;

  private final Object[] stripes = new Object[STRIPES];
  private final Map<UUID, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  /** An empty cache. */
  public FeedCache() {
    for (int i = 0; i < STRIPES; i++) {
      stripes[i] = new Object();
    }
  }

  private record Kept(Object version, RenderedFeed feed) {}

  /**
   * The feed of a version.
   *
   * @param version equal as long as the feed is the same
   * @param render makes the feed if it is not there
   */
  public RenderedFeed get(UUID podcastId, Object version, Supplier<RenderedFeed> render) {
    RenderedFeed found = find(podcastId, version);
    if (found != null) {
      return found;
    }
    synchronized (stripes[Math.floorMod(podcastId.hashCode(), STRIPES)]) {
      RenderedFeed meanwhile = find(podcastId, version);
      if (meanwhile != null) {
        return meanwhile;
      }
      RenderedFeed feed = render.get();
      keep(podcastId, new Kept(version, feed));
      return feed;
    }
  }

  private synchronized @Nullable RenderedFeed find(UUID podcastId, Object version) {
    Kept found = kept.get(podcastId);
    return found != null && Objects.equals(found.version(), version) ? found.feed() : null;
  }

  private synchronized void keep(UUID podcastId, Kept feed) {
    Kept before = kept.put(podcastId, feed);
    bytes += feed.feed().weight() - (before == null ? 0 : before.feed().weight());
    var oldest = kept.entrySet().iterator();
    while (bytes > MAX_BYTES && kept.size() > 1 && oldest.hasNext()) {
      Map.Entry<UUID, Kept> entry = oldest.next();
      if (!entry.getKey().equals(podcastId)) {
        bytes -= entry.getValue().feed().weight();
        oldest.remove();
      }
    }
  }
}
