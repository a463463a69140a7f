package io.streamcore.relay.connector;

import io.streamcore.journal.JournalWatch;

/** Writes what the journal of events tells into the relay's log. */
final class LoggedJournal implements JournalWatch {

  @Override
  public void eventsWait(Throwable cause) {
    RelayLog.LOG.eventsWait(cause);
  }

  @Override
  public void eventsLost(long count) {
    RelayLog.LOG.eventsLost(count);
  }

  @Override
  public void spoolFailed(String folder, Throwable cause) {
    RelayLog.LOG.spoolFailed(folder, cause);
  }

  @Override
  public void batchUnreadable(String file, Throwable cause) {
    RelayLog.LOG.batchUnreadable(file, cause);
  }
}
