package io.streamcore.relay.fanout;

import io.streamcore.relay.loop.Handler;
import io.streamcore.relay.mount.TitleBlock;
import io.streamcore.relay.wire.Wire;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import org.jspecify.annotations.Nullable;

/**
 * One who listens: a socket and a position in a ring, nothing more; ten thousand of them must be
 * cheap. Belongs to the thread of its loop.
 */
final class Listener implements Handler {

  final Wire wire;
  final long id;
  final @Nullable String agent;

  /** By what it was let in; null: by nothing. */
  final @Nullable String right;

  long joinedMillis;
  Crowd crowd;

  /** Where it stands in its crowd's list. */
  int place;

  /** The next one in the same slot of the wheel. */
  @Nullable Listener next;

  /** The next byte of the ring that it is to be sent. */
  long position;

  /** Bytes of the body sent. */
  long sent;

  /** When it took something last, in seconds of its gallery. */
  int progress;

  /** What goes before the sound: the answer's head, header pages; null once it is sent. */
  @Nullable ByteBuffer lead;

  /** Bytes of sound between two metadata blocks; 0: it wants none. */
  final int metadataInterval;

  /** Bytes of sound until the next metadata block; 0: a block is being sent. */
  int untilBlock;

  /** The block of which a part was sent; null: none. */
  @Nullable TitleBlock block;

  /** So much of the block was sent. */
  int blockSent;

  /** The title that it was sent last. */
  @Nullable TitleBlock seen;

  boolean gone;

  Listener(
      Wire wire,
      long id,
      @Nullable String agent,
      @Nullable String right,
      int metadataInterval,
      Crowd crowd) {
    this.wire = wire;
    this.id = id;
    this.agent = agent;
    this.right = right;
    this.metadataInterval = metadataInterval;
    this.untilBlock = metadataInterval;
    this.crowd = crowd;
    this.joinedMillis = System.currentTimeMillis();
  }

  /** Players say nothing more after their request: what comes is the end, or is not heard. */
  @Override
  public void ready(SelectionKey key) throws IOException {
    crowd.gallery.discard(this);
  }

  @Override
  public void lost(@Nullable Throwable cause) {
    crowd.gallery.leave(this);
  }
}
