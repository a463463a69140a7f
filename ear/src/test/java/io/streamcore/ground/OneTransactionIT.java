package io.streamcore.ground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.streamcore.harness.InsideTheProduct;
import io.streamcore.job.JobType;
import io.streamcore.job.Jobs;
import io.streamcore.problem.NotFound;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.transaction.UserTransaction;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.UUID;
import javax.management.ObjectName;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs in the server, beside the EAR and with its beans: a row of the database and a message of the
 * broker share a transaction's fate.
 */
@ExtendWith({InsideTheProduct.class, ArquillianExtension.class})
class OneTransactionIT {

  private static final String EAR = "deployment.streamcore.ear";

  @EJB(lookup = "java:global/streamcore/ejb/Jobs")
  private Jobs jobs;

  @Resource private UserTransaction transaction;

  @Deployment
  static WebArchive besideTheEar() {
    return ShrinkWrap.create(WebArchive.class, "one-transaction.war")
        .addClasses(OneTransactionIT.class, InsideTheProduct.class)
        .setManifest(new StringAsset("Dependencies: %s, %s.ejb.jar\n".formatted(EAR, EAR)));
  }

  @Test
  void commits_row_and_message_together() throws Exception {
    long before = messages();

    transaction.begin();
    UUID jobId = jobs.enqueue(JobType.RETENTION_PURGE, Map.of());
    transaction.commit();

    assertEquals(JobType.RETENTION_PURGE, jobs.get(jobId).type());
    assertEquals(before + 1, messages());
  }

  @Test
  void rolls_row_and_message_back_together() throws Exception {
    long before = messages();

    transaction.begin();
    UUID jobId = jobs.enqueue(JobType.RETENTION_PURGE, Map.of());
    transaction.rollback();

    assertThrows(NotFound.class, () -> jobs.get(jobId));
    assertEquals(before, messages());
  }

  /** How many messages the queue has ever been given. */
  private static long messages() throws Exception {
    ObjectName queue =
        new ObjectName(
            "jboss.as:subsystem=messaging-activemq,server=default,jms-queue=retention.purge");
    return (Long) ManagementFactory.getPlatformMBeanServer().getAttribute(queue, "messagesAdded");
  }
}
