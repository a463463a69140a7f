package io.streamcore.live;

import java.nio.ByteBuffer;
import java.util.Optional;

/** Live HLS of one stream. Any thread may ask. */
public interface LiveHls {

  /** The media playlist of this moment, with the names of segments relative to it. */
  String playlist();

  /** {@code CODECS} of the sound (RFC 6381). */
  String codecs();

  /** In bit/s. */
  int bandwidth();

  /** The media type of its segments. */
  String segmentType();

  /** A segment, read-only; empty once it has left the window. */
  Optional<ByteBuffer> segment(long sequence);
}
