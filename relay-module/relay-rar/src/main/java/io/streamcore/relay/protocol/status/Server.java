package io.streamcore.relay.protocol.status;

import java.time.Instant;

/**
 * The relay itself, as status documents show it.
 *
 * @param host as the reader has called it
 * @param since when it was started
 */
public record Server(String host, Instant since) {

  /** What it calls itself; panels look for "Icecast" or "SHOUTcast" nowhere in it. */
  public static final String ID = "StreamCore";
}
