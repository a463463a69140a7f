package io.streamcore.relay.api;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Live HLS of one mount, cut from the very bytes of its source. Any thread may ask at any time;
 * what is handed out does not change.
 */
public interface LiveSegments {

  /** The media playlist of this moment, with the names of segments relative to it. */
  String playlist();

  /** {@code CODECS} of the sound (RFC 6381), for the multivariant playlist. */
  String codecs();

  /** Highest bit rate of the window, in bit/s. */
  int bandwidth();

  /**
   * One segment: read-only, position 0.
   *
   * @return empty once it has left the window, or before it is complete
   */
  Optional<ByteBuffer> segment(long sequence);
}
