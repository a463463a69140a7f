package io.streamcore.job;

import java.util.Locale;

/**
 * Where a job stands. Wire and database name: lower case.
 *
 * <pre>
 * queued ──► running ──► succeeded
 *   ▲  │        ├──────► failed ────► abandoned
 *   │  └──────► └──────► stopped ───► abandoned
 *   └─ back-off, retry ── failed, stopped, abandoned
 * </pre>
 */
public enum JobStatus {
  /** A message is on its way; before the first start, or waiting for the next attempt. */
  QUEUED,
  /** A node works on it and says so by its heartbeat. */
  RUNNING,
  /** Done. */
  SUCCEEDED,
  /** Given up: the input is unusable, or all attempts are used. */
  FAILED,
  /** Halted by a person; goes on where it was when retried or restarted. */
  STOPPED,
  /** Halted by a person for good; a retry begins from the start. */
  ABANDONED;

  /** The status' name in the database and on the wire. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The status of a wire name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static JobStatus of(String wireName) {
    for (JobStatus status : values()) {
      if (status.wireName().equals(wireName)) {
        return status;
      }
    }
    throw new IllegalArgumentException("no such job status: " + wireName);
  }

  /** Whether the job will not move again by itself. */
  public boolean ended() {
    return this != QUEUED && this != RUNNING;
  }

  /** Whether a person may have the job tried again. */
  public boolean retryable() {
    return this == FAILED || this == STOPPED || this == ABANDONED;
  }
}
