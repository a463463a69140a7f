package io.streamcore.relay.protocol.http;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Takes in the head of a request or an answer, up to its blank line, in any pieces and within
 * bounds; what follows the blank line stays in the buffer.
 *
 * <p>Lines end with LF, after any number of CRs, as old encoders write them. The first line can be
 * had before the head is complete: a SHOUTcast v1 encoder sends its password and waits.
 */
public final class HeadParser {

  /** How far the head is. */
  public enum State {
    INCOMPLETE,
    COMPLETE,
    /** Longer than allowed, in whole, in a line or in lines. */
    TOO_LARGE,
    /** Has bytes that are no text. */
    MALFORMED
  }

  private static final int MOST_BYTES = 8 * 1024;
  private static final int USUAL_LINE = 128;
  private static final int LONGEST_LINE = 4 * 1024;
  private static final int MOST_LINES = 100;

  /** Some clients send an empty line before (RFC 9112 §2.2). */
  private static final int MOST_BLANK_LINES_BEFORE = 4;

  private byte[] line = new byte[USUAL_LINE];
  private final List<String> lines = new ArrayList<>();
  private int length;
  private int total;
  private int blankBefore;
  private State state = State.INCOMPLETE;

  /** Takes in bytes up to the end of the head or, once that is past or spoiled, none. */
  public State feed(ByteBuffer bytes) {
    while (state == State.INCOMPLETE && bytes.hasRemaining()) {
      state = take(bytes.get());
    }
    return state;
  }

  public State state() {
    return state;
  }

  /** Whether anything has come. */
  public boolean begun() {
    return total > 0;
  }

  /** The first line, as soon as it is there. */
  public Optional<String> firstLine() {
    return lines.isEmpty() ? Optional.empty() : Optional.of(lines.get(0));
  }

  /** The fields, once the head is complete. */
  public Headers headers() {
    if (state != State.COMPLETE) {
      throw new IllegalStateException("the head is " + state);
    }
    return Headers.of(lines.subList(1, lines.size()));
  }

  private State take(byte next) {
    total++;
    if (next == '\n') {
      return endLine();
    }
    if (total >= MOST_BYTES || length == LONGEST_LINE) {
      return State.TOO_LARGE;
    }
    if ((next >= 0 && next < ' ' && next != '\t' && next != '\r') || next == 0x7F) {
      return State.MALFORMED;
    }
    if (length == line.length) {
      line = Arrays.copyOf(line, LONGEST_LINE);
    }
    line[length] = next;
    length++;
    return State.INCOMPLETE;
  }

  private State endLine() {
    while (length > 0 && line[length - 1] == '\r') {
      length--;
    }
    for (int i = 0; i < length; i++) {
      if (line[i] == '\r') {
        return State.MALFORMED;
      }
    }
    if (length == 0) {
      if (!lines.isEmpty()) {
        return State.COMPLETE;
      }
      blankBefore++;
      return blankBefore > MOST_BLANK_LINES_BEFORE ? State.MALFORMED : State.INCOMPLETE;
    }
    if (lines.size() == MOST_LINES) {
      return State.TOO_LARGE;
    }
    lines.add(WireText.decode(line, 0, length));
    length = 0;
    return State.INCOMPLETE;
  }
}
