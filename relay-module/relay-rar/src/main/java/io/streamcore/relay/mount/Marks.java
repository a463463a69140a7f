package io.streamcore.relay.mount;

/**
 * Places in a ring at which a listener can begin: frames, some distance apart, each with its time.
 * For one thread at a time.
 */
final class Marks {

  private static final int COUNT = 1024;

  private final long[] positions = new long[COUNT];
  private final long[] micros = new long[COUNT];
  private long first;
  private long next;

  /** Forgets all: no listener can begin before what comes now. */
  void clear() {
    first = next;
  }

  /** Notes a frame that can be begun at, unless the last one is too near. */
  void add(long position, long time, int distance) {
    if (next > first && position - positions[index(next - 1)] < distance) {
      return;
    }
    positions[index(next)] = position;
    micros[index(next)] = time;
    next++;
    first = Math.max(first, next - COUNT);
  }

  boolean isEmpty() {
    return first == next;
  }

  /**
   * The last mark that is not after a time, but no earlier than a position; the earliest after it
   * if there is none.
   *
   * @return its number; -1 if there is no mark from {@code floor} on
   */
  long find(long time, long floor) {
    long found = -1;
    for (long mark = next - 1; mark >= first; mark--) {
      if (positions[index(mark)] < floor) {
        break;
      }
      found = mark;
      if (micros[index(mark)] <= time) {
        break;
      }
    }
    return found;
  }

  long position(long mark) {
    return positions[index(mark)];
  }

  long micros(long mark) {
    return micros[index(mark)];
  }

  private static int index(long mark) {
    return (int) (mark & (COUNT - 1));
  }
}
