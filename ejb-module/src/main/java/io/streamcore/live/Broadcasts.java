package io.streamcore.live;

import io.streamcore.request.Page;
import io.streamcore.request.PageRequest;
import io.streamcore.request.Place;
import io.streamcore.security.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The facade of what was on air: the relay tells what happens, viewers read it. What is told twice
 * is taken in once; what is told of a stream that is gone, is not.
 */
@Stateless
@PermitAll
public class Broadcasts {

  // of a page: what a viewer can still look at
  private static final int MAX_TITLES = 5000;

  @Inject private BroadcastStore store;

  @Inject private LiveStreams streams;

  @Inject private StreamStore rows;

  @Inject
  @ConfigProperty(name = "jboss.node.name", defaultValue = "node")
  private String node;

  /** A broadcast with what was on. */
  public record Told(Broadcast broadcast, List<BroadcastTitle> titles) {}

  /**
   * A source feeds a stream.
   *
   * @param eventId unique; the broadcast's id from now on
   */
  public void opened(UUID eventId, Instant at, UUID streamId, Broadcast.Source source) {
    if (store.has(eventId) || rows.lock(streamId).isEmpty()) {
      return;
    }
    // a source that the relay did not see off: it crashed, or the order was lost
    store.onAir(streamId).forEach(before -> before.end(at, "lost", 0));
    store.add(new Broadcast(eventId, streamId, at, source, node));
    rows.noteError(streamId, null, null, Moments.now());
  }

  /** A pulled source could not be used, in words for its owner. */
  public void failed(Instant at, UUID streamId, String reason) {
    String clean = reason.replace("\0", ""); // which the database cannot keep
    String cut = clean.substring(0, Math.min(clean.length(), Stream.MAX_ERROR));
    rows.noteError(streamId, cut, at, Moments.now());
  }

  /**
   * A source is gone.
   *
   * @param reason why, as a wire name
   * @param bytes what it sent
   */
  public void closed(Instant at, UUID streamId, String reason, long bytes) {
    store.onAir(streamId).stream()
        .filter(broadcast -> !broadcast.startedAt().isAfter(at))
        .forEach(broadcast -> broadcast.end(at, reason, bytes));
  }

  /** Another title is on. */
  public void titled(UUID eventId, Instant at, UUID streamId, String title) {
    if (title.isBlank() || store.hasTitle(eventId)) {
      return;
    }
    store.onAir(streamId).stream()
        .findFirst()
        .ifPresent(on -> store.add(new BroadcastTitle(eventId, on.id(), title, at)));
  }

  /** This server has just started: what it had on air then is not any more. */
  public void endLeftOpen(Instant now) {
    store.leftOpenBy(node).forEach(broadcast -> broadcast.end(now, "lost", 0));
  }

  /**
   * The history of a stream, newest first.
   *
   * @throws io.streamcore.problem.NotFound if the viewer may not know of the stream
   */
  public Page<Told> list(Optional<Caller> viewer, UUID streamId, PageRequest page) {
    streams.find(viewer, streamId);
    List<Broadcast> found = store.list(streamId, page);
    Map<UUID, List<BroadcastTitle>> titles =
        store.titles(found.stream().map(Broadcast::id).toList(), MAX_TITLES).stream()
            .collect(Collectors.groupingBy(BroadcastTitle::broadcastId));
    return Page.of(found, page, broadcast -> new Place(broadcast.startedAt(), broadcast.id()))
        .map(broadcast -> new Told(broadcast, titles.getOrDefault(broadcast.id(), List.of())));
  }
}
