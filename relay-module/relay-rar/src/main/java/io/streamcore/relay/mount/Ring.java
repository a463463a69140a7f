package io.streamcore.relay.mount;

import java.nio.ByteBuffer;

/**
 * The last bytes of a sound, outside of the heap, at absolute positions that only grow. One thread
 * at a time writes; any number reads, without a lock, up to {@link #head}.
 *
 * <p>Only whole frames are published, so the head is always at the border of two frames. Readers
 * are not protected from the writer but by distance: what is more than {@link #reach} behind the
 * head may be overwritten while it is read.
 */
public final class Ring {

  static final int SMALLEST = 64 * 1024;
  static final int LARGEST = 64 * 1024 * 1024;

  private final ByteBuffer bytes;
  private final ByteBuffer writer;
  private final int mask;
  private long tail;
  private volatile long head;

  /**
   * An empty ring.
   *
   * @param capacity a power of two
   * @param head the position at which it begins
   */
  Ring(int capacity, long head) {
    if (Integer.bitCount(capacity) != 1) {
      throw new IllegalArgumentException("not a power of two: " + capacity);
    }
    bytes = ByteBuffer.allocateDirect(capacity);
    writer = bytes.duplicate();
    mask = capacity - 1;
    tail = head;
    this.head = head;
  }

  /** The capacity for so many bytes. */
  static int capacityFor(long bytes) {
    long bounded = Math.max(SMALLEST, Math.min(LARGEST, bytes));
    return (int) Long.highestOneBit(2 * bounded - 1);
  }

  /** A larger ring that holds the same bytes at the same positions; all must be published. */
  Ring grown(int capacity) {
    Ring larger = new Ring(capacity, head - Math.min(head, capacity()));
    ByteBuffer view = view();
    while (larger.tail < head) {
      larger.write(select(view, larger.tail, head));
    }
    larger.publish();
    return larger;
  }

  /** Adds bytes that nobody sees yet. */
  void write(ByteBuffer source) {
    while (source.hasRemaining()) {
      int at = (int) (tail & mask);
      int count = Math.min(source.remaining(), capacity() - at);
      writer.limit(at + count).position(at);
      int limit = source.limit();
      writer.put(source.limit(source.position() + count));
      source.limit(limit);
      tail += count;
    }
  }

  /** Lets readers see what was written. */
  void publish() {
    head = tail;
  }

  /** Where the next byte will be written. */
  long tail() {
    return tail;
  }

  /** Up to where it can be read. */
  public long head() {
    return head;
  }

  public int capacity() {
    return mask + 1;
  }

  /** How far behind the head reading is safe: far enough from what is being written now. */
  public int reach() {
    return capacity() - (capacity() >> 3);
  }

  /** How much may be written before it is published. */
  int unpublishedLimit() {
    return capacity() >> 4;
  }

  /** A view for {@link #select}, which belongs to one reader. */
  public ByteBuffer view() {
    return bytes.duplicate();
  }

  /**
   * Sets a view to the bytes from a position on, as far as they lie in one piece.
   *
   * @return the view
   */
  public ByteBuffer select(ByteBuffer view, long from, long to) {
    int at = (int) (from & mask);
    int count = (int) Math.min(to - from, capacity() - at);
    return view.limit(at + count).position(at);
  }
}
