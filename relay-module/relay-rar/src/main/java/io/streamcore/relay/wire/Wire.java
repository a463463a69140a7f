package io.streamcore.relay.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;

/**
 * A connection as its handlers read and write it, whatever is done to the bytes on their way. No
 * method waits. Belongs to the thread of its loop.
 */
public interface Wire {

  /** Of the socket, registered with the loop; its attachment is whom the connection belongs to. */
  SelectionKey key();

  /** Who calls. */
  InetAddress peer();

  /** Whether nobody on the way can read it. */
  boolean secure();

  /**
   * Reads what has come.
   *
   * @param room as large as the loop's scratch memory, and empty
   * @return -1 at the end; 0 if there is nothing yet
   */
  int read(ByteBuffer room) throws IOException;

  /** Writes as much as the connection takes now; answers how much. */
  int write(ByteBuffer bytes) throws IOException;

  /** The same with the first {@code count} of several pieces, one after the other. */
  long write(ByteBuffer[] pieces, int count) throws IOException;

  /**
   * Whether all that was taken is on its way: if it is not, this tries once more. Bytes that were
   * taken come before later ones, flushed or not.
   */
  boolean flush() throws IOException;

  /** How much the system keeps of what the peer has not taken. */
  void sendBuffer(int bytes) throws IOException;

  /** Says that nothing more will be written; reading goes on. */
  void finish() throws IOException;

  /** Ends the connection; without effect if it has ended. */
  void close();
}
