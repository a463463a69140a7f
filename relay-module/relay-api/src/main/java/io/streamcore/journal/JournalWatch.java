package io.streamcore.journal;

/** Whom a journal tells what operators should know. */
public interface JournalWatch {

  /** The events are not taken now; they wait. Told once, until they are taken again. */
  void eventsWait(Throwable cause);

  /** So many events found no room in memory or on disk. */
  void eventsLost(long count);

  /** A folder does not take a batch, or does not let go of one. */
  void spoolFailed(String folder, Throwable cause);

  /** A kept batch cannot be read to its end. */
  void batchUnreadable(String file, Throwable cause);
}
