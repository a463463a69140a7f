package io.streamcore.analytics.sender;

import io.streamcore.journal.JournalWatch;

/** Writes what the journal tells into the log. */
final class LoggedJournal implements JournalWatch {

  @Override
  public void eventsWait(Throwable cause) {
    SenderMessages.LOG.eventsWait(cause);
  }

  @Override
  public void eventsLost(long count) {
    SenderMessages.LOG.eventsLost(count);
  }

  @Override
  public void spoolFailed(String folder, Throwable cause) {
    SenderMessages.LOG.spoolFailed(folder, cause);
  }

  @Override
  public void batchUnreadable(String file, Throwable cause) {
    SenderMessages.LOG.batchUnreadable(file, cause);
  }
}
