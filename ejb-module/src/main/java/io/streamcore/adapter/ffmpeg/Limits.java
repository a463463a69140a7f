package io.streamcore.adapter.ffmpeg;

import java.time.Duration;

/**
 * What a child process may use before the kernel or its keeper ends it.
 *
 * @param cpu processor time; a decoder that spins ends here
 * @param wall time by the clock; one that waits for ever ends here
 * @param memoryBytes address space
 * @param fileBytes size of any file that it writes
 */
record Limits(Duration cpu, Duration wall, long memoryBytes, long fileBytes) {

  private static final long MEBIBYTE = 1L << 20;

  /** Code, stacks and allocator arenas of a dozen threads; what decoders need is far less. */
  private static final long MEMORY = 2048 * MEBIBYTE;

  /**
   * For work on a stretch of sound. The slowest machine worth serving encodes a ladder at real time
   * on one core; a file that needs more than that was made to.
   */
  static Limits forSeconds(double seconds, long fileBytes) {
    long cpu = 30 + (long) seconds;
    return new Limits(
        Duration.ofSeconds(cpu), Duration.ofSeconds(120 + 10 * cpu), MEMORY, fileBytes);
  }

  /** For looking into a file's head. */
  static Limits forLook(long fileBytes) {
    return forSeconds(0, fileBytes);
  }
}
