package io.streamcore.journal;

import java.util.List;
import java.util.Optional;

/** Where a journal's events go. Asked by the journal's one delivering thread. */
public interface Destination<E> {

  /**
   * Takes a batch. If it throws, nothing of the batch was taken, and it comes again; the same batch
   * may also come again after it was taken.
   */
  void take(List<E> batch) throws Exception;

  /** The batch as it may lie on a disk. */
  default List<E> forDisk(List<E> batch) {
    return batch;
  }

  /** An event that tells of so many lost ones; empty: there is none. */
  default Optional<E> loss(long count) {
    return Optional.empty();
  }

  /** Whether a failure only says that nobody listens yet, or any more. */
  default boolean isAbsence(Exception failure) {
    return false;
  }
}
