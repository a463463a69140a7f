package io.streamcore.relay.protocol.http;

import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** Takes the chunks out of a body in {@code Transfer-Encoding: chunked} (RFC 9112 §7.1). */
public final class ChunkedBody {

  /** How far the body is. */
  public enum State {
    OPEN,
    /** The last chunk and its trailers have come. */
    ENDED,
    /** This is not chunked. */
    BROKEN
  }

  private enum Expecting {
    SIZE,
    EXTENSION,
    DATA,
    DATA_END,
    TRAILER
  }

  private static final int MOST_DIGITS = 8;
  private static final int MOST_BYTES_BETWEEN = 4 * 1024;

  private State state = State.OPEN;
  private Expecting expecting = Expecting.SIZE;
  private long left;
  private int digits;
  private int between;
  private boolean lineEmpty;

  /** Hands out the data in these bytes, in slices of them. */
  public State feed(ByteBuffer bytes, Consumer<ByteBuffer> data) {
    while (state == State.OPEN && bytes.hasRemaining()) {
      if (expecting == Expecting.DATA) {
        int count = (int) Math.min(left, bytes.remaining());
        int end = bytes.limit();
        bytes.limit(bytes.position() + count);
        data.accept(bytes.slice());
        bytes.position(bytes.limit()).limit(end);
        left -= count;
        expecting = left == 0 ? Expecting.DATA_END : Expecting.DATA;
      } else {
        between++;
        state = between > MOST_BYTES_BETWEEN ? State.BROKEN : frame(bytes.get());
      }
    }
    return state;
  }

  private State frame(byte next) {
    return switch (expecting) {
      case SIZE -> size(next);
      case EXTENSION -> next == '\n' ? endSize() : State.OPEN;
      case DATA_END -> endData(next);
      default -> trailer(next);
    };
  }

  private State size(byte next) {
    int digit = Character.digit(next, 16);
    if (digit >= 0 && digits < MOST_DIGITS) {
      left = left << 4 | digit;
      digits++;
      return State.OPEN;
    }
    if (digits == 0 || digit >= 0) {
      return State.BROKEN;
    }
    if (next == '\n') {
      return endSize();
    }
    if (next != ';' && next != '\r' && next != ' ' && next != '\t') {
      return State.BROKEN;
    }
    expecting = Expecting.EXTENSION;
    return State.OPEN;
  }

  private State endSize() {
    expecting = left == 0 ? Expecting.TRAILER : Expecting.DATA;
    lineEmpty = true;
    between = 0;
    return State.OPEN;
  }

  private State endData(byte next) {
    if (next == '\r') {
      return State.OPEN;
    }
    expecting = Expecting.SIZE;
    digits = 0;
    between = 0;
    return next == '\n' ? State.OPEN : State.BROKEN;
  }

  private State trailer(byte next) {
    if (next == '\n') {
      State ended = lineEmpty ? State.ENDED : State.OPEN;
      lineEmpty = true;
      return ended;
    }
    lineEmpty = lineEmpty && next == '\r';
    return State.OPEN;
  }
}
