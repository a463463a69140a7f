package io.streamcore.relay.mount;

import io.streamcore.relay.api.RelayEvent.SourceEnd;
import java.nio.ByteBuffer;

/**
 * The seat of a mount's source, for the one that has it. Any thread, one at a time.
 *
 * <p>Its life ends with {@link #end}, or when {@link #write} answers false: then it was put out.
 */
public final class SourceFeed {

  SourceFeed() {}

  /**
   * Takes sound as it came off the wire, without metadata; all remaining bytes.
   *
   * @return false if the source was put out: nothing more is taken, the connection is to be closed
   */
  public boolean write(ByteBuffer sound) {
    throw new UnsupportedOperationException();
  }

  /** Another title is on from here. */
  public void title(String title) {
    throw new UnsupportedOperationException();
  }

  /** The source is gone; without effect if it was put out before. */
  public void end(SourceEnd end) {
    throw new UnsupportedOperationException();
  }

  /**
   * What is to be done as soon as it is put out: called once, by any thread, perhaps with the mount
   * locked; at once if it is out already.
   */
  public void whenOut(Runnable close) {
    throw new UnsupportedOperationException();
  }
}
