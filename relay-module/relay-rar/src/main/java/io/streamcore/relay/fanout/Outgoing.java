package io.streamcore.relay.fanout;

import io.streamcore.relay.mount.TitleBlock;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * One send to one listener: what precedes the sound, pieces of the ring, and metadata blocks
 * between them, in one gathering write out of shared memory. Nothing is copied or allocated; what
 * the socket does not take is planned anew the next time. Belongs to the thread of one loop.
 */
final class Outgoing {

  static final int MOST_PIECES = 64;

  /** A larger write would keep all others waiting. */
  private static final int MOST_BYTES = 256 * 1024;

  private enum Kind {
    LEAD,
    SOUND,
    BLOCK
  }

  private final ByteBuffer[] pieces = new ByteBuffer[MOST_PIECES];
  private final Kind[] kinds = new Kind[MOST_PIECES];
  private final int[] lengths = new int[MOST_PIECES];
  private final @Nullable TitleBlock[] blocks = new TitleBlock[MOST_PIECES];
  private final ByteBuffer[] unchanged = new ByteBuffer[MOST_PIECES];
  private int count;
  private long planned;

  Outgoing() {
    for (int i = 0; i < MOST_PIECES; i++) {
      unchanged[i] = ByteBuffer.allocateDirect(1);
    }
  }

  /**
   * Sends what the listener has not got yet.
   *
   * @return whether the socket took all that was offered
   */
  boolean send(Listener listener) throws IOException {
    plan(listener);
    if (count == 0) {
      return listener.wire.flush();
    }
    long written = listener.wire.write(pieces, count);
    account(listener, written);
    return written == planned && listener.wire.flush();
  }

  private void plan(Listener listener) {
    count = 0;
    planned = 0;
    ByteBuffer lead = listener.lead;
    if (lead != null) {
      add(Kind.LEAD, lead, null);
    }
    if (listener.metadataInterval == 0) {
      planSound(listener, listener.position, listener.crowd.head());
    } else {
      planWithTitles(listener);
    }
  }

  private long planSound(Listener listener, long from, long head) {
    long to = Math.min(head, from + MOST_BYTES - planned);
    long at = from;
    while (at < to && count < MOST_PIECES) {
      ByteBuffer piece = listener.crowd.view(count, at, to);
      at += piece.remaining();
      add(Kind.SOUND, piece, null);
    }
    return at;
  }

  private void planWithTitles(Listener listener) {
    Crowd crowd = listener.crowd;
    long head = crowd.head();
    long at = listener.position;
    int until = listener.untilBlock;
    TitleBlock seen = listener.seen;
    TitleBlock begun = listener.block;
    // a block is sent with the sound after it, never alone
    while (at < head && count < MOST_PIECES && planned < MOST_BYTES) {
      if (until == 0) {
        TitleBlock title = crowd.title();
        if (begun != null) {
          // rare: the socket was full in the middle of it
          add(Kind.BLOCK, begun.view().position(listener.blockSent), begun);
          begun = null;
        } else if (title == seen) {
          add(Kind.BLOCK, unchanged[count].rewind(), null);
        } else {
          add(Kind.BLOCK, crowd.titleView(), title);
          seen = title;
        }
        until = listener.metadataInterval;
      }
      long next = planSound(listener, at, Math.min(head, at + until));
      until -= (int) (next - at);
      at = next;
    }
  }

  private void add(Kind kind, ByteBuffer piece, @Nullable TitleBlock block) {
    pieces[count] = piece;
    kinds[count] = kind;
    lengths[count] = piece.remaining();
    blocks[count] = block;
    planned += piece.remaining();
    count++;
  }

  private void account(Listener listener, long written) {
    long left = written;
    for (int i = 0; i < count && left > 0; i++) {
      int taken = (int) Math.min(left, lengths[i]);
      left -= taken;
      switch (kinds[i]) {
        case LEAD -> listener.lead = taken == lengths[i] ? null : listener.lead;
        case SOUND -> {
          listener.position += taken;
          listener.sent += taken;
          listener.untilBlock -= listener.metadataInterval == 0 ? 0 : taken;
        }
        case BLOCK -> accountBlock(listener, blocks[i], taken, taken == lengths[i]);
      }
    }
  }

  private static void accountBlock(
      Listener listener, @Nullable TitleBlock block, int taken, boolean whole) {
    listener.sent += taken;
    if (block != null) {
      listener.seen = block;
    }
    if (whole) {
      listener.block = null;
      listener.blockSent = 0;
      listener.untilBlock = listener.metadataInterval;
    } else {
      listener.block = block;
      listener.blockSent += taken;
    }
  }
}
