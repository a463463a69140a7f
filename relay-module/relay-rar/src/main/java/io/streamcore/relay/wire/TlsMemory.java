package io.streamcore.relay.wire;

import java.nio.ByteBuffer;

/**
 * What the TLS connections of one loop share: room for the records that are read or written just
 * now. Belongs to the thread of the loop; nothing stays in it between two calls.
 */
final class TlsMemory {

  /** No more than the room that plain bytes are read into: what is decrypted is always shorter. */
  private static final int INCOMING = 64 * 1024;

  /** More than any record of TLS (RFC 8446 §5.2), and of the JDK's generous idea of one. */
  private static final int OUTGOING = 34 * 1024;

  private final ByteBuffer incoming = ByteBuffer.allocateDirect(INCOMING);

  /** On the heap: the JDK's ciphers work on arrays, and copy in and out of anything else. */
  private final ByteBuffer outgoing = ByteBuffer.allocate(OUTGOING);

  ByteBuffer incoming() {
    return incoming.clear();
  }

  ByteBuffer outgoing() {
    return outgoing.clear();
  }
}
