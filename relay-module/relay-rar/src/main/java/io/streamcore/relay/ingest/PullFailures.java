package io.streamcore.relay.ingest;

import java.util.UUID;

/** Who is told why a stream cannot be fetched. Called by event loops; must return at once. */
@FunctionalInterface
public interface PullFailures {

  /**
   * A remote server could not be reached, has ended the stream, or sends what cannot be used. The
   * same reason is told once, however often it is tried.
   *
   * @param reason in words that a DJ understands
   */
  void failed(UUID streamId, String reason);
}
