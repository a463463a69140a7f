package io.streamcore.harness;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The retention job, run as of a day on which everything that is deleted now is due. */
public final class Purge {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private static final String ENDED =
      "select count(*) from jobs where type = 'retention-purge' and status = 'succeeded'";

  private Purge() {}

  /** Runs it to its end. */
  public static void everythingDeleted(RunningProduct product) {
    Rows rows = new Rows(product);
    long before = rows.number(ENDED);
    Instant later = Instant.now().plus(31, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    new Management(product)
        .ask(
            "/deployment=streamcore.ear/subdeployment=batch.jar/subsystem=batch-jberet:start-job("
                + "job-xml-name=retention-purge,properties={as_of=\""
                + later
                + "\"})");
    await().atMost(PATIENCE).until(() -> rows.number(ENDED) > before);
  }
}
