package io.streamcore.relay.api;

import io.streamcore.relay.api.RelayEvent.Origin;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the relay asks and tells the rooms: the message listener of the resource adapter,
 * implemented by a message-driven bean. Called by worker threads of the relay, never by one that
 * serves connections; calls may be made in parallel.
 */
public interface IngestListener {

  /** May this source feed, or title, a stream? */
  SourceVerdict admitSource(SourceRequest request);

  /** May this listener hear a guarded mount? */
  ListenerVerdict admitListener(ListenerRequest request);

  /** Whether this is an administrator, who may read and use the relay's {@code /admin} pages. */
  boolean admitAdministrator(String user, String password, String address);

  /**
   * A sound to loop while a mount has no source: whole frames of exactly this shape in a file that
   * the relay may read until it asks again.
   *
   * @return empty if the DJ has none in this shape (yet)
   */
  Optional<Path> fallback(UUID streamId, SoundShape shape);

  /**
   * What there is to know of where a listener calls from, without the address itself: for events
   * that have to wait on a disk.
   *
   * @param at when; what stands for an address changes with the day
   */
  Origin veiled(Origin origin, Instant at);

  /**
   * Takes in what has happened, in order. If it throws, nothing of the batch was taken in and the
   * relay keeps it; the same batch may come twice: each event has an id.
   */
  void observe(List<RelayEvent> events);
}
