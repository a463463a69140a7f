package io.streamcore.job;

import org.jspecify.annotations.Nullable;

/**
 * Why an attempt at a job failed.
 *
 * @param reason in a sentence for the owner of the input
 * @param detail for administrators
 * @param hopeless whether another attempt would fail as well
 */
public record JobFailure(String reason, String detail, boolean hopeless) {

  private static final int MAX_DETAIL = 2000;
  private static final int MAX_CAUSES = 20;

  private static final String OUR_FAULT =
      "Something went wrong on our side while working on this file. Please try again later.";

  public JobFailure {
    detail = detail.substring(0, Math.min(detail.length(), MAX_DETAIL));
  }

  /** The failure that an exception stands for; null: none is known. */
  public static JobFailure of(@Nullable Throwable thrown) {
    StringBuilder detail = new StringBuilder();
    int depth = 0;
    for (Throwable t = thrown; t != null && depth < MAX_CAUSES; t = t.getCause(), depth++) {
      if (t instanceof HopelessJob hopeless) {
        return new JobFailure(hopeless.reason(), hopeless.reason(), true);
      }
      detail.append(depth == 0 ? "" : " ← ").append(t);
    }
    return new JobFailure(
        OUR_FAULT, detail.isEmpty() ? "no cause known" : detail.toString(), false);
  }
}
