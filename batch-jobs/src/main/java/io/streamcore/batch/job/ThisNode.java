package io.streamcore.batch.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import javax.management.JMException;
import javax.management.ObjectName;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The server that this code runs in: its name in the cluster, and whether it is going down. */
@ApplicationScoped
class ThisNode {

  private static final String SERVER = "jboss.as:management-root=server";

  /** By the same setting, and the same standard, as the transaction manager's identifier. */
  @Inject
  @ConfigProperty(name = "streamcore.node", defaultValue = "node1")
  private String name;

  private final Instant bootedAt = Instant.now();
  private volatile boolean leaving;

  String name() {
    return name;
  }

  /** When this deployment began; jobs that ran before it are not running any more. */
  Instant bootedAt() {
    return bootedAt;
  }

  /** The application is being taken down, with the server or without it. */
  void leave() {
    leaving = true;
  }

  /**
   * Whether work is being halted because the application goes down. A server that shuts down
   * suspends itself first, and the batch runtime stops its jobs in the middle of that, long before
   * the application is told.
   */
  boolean leaving() {
    return leaving || !"RUNNING".equals(suspendState());
  }

  private static String suspendState() {
    try {
      return String.valueOf(
          ManagementFactory.getPlatformMBeanServer()
              .getAttribute(new ObjectName(SERVER), "suspendState"));
    } catch (JMException e) {
      throw new IllegalStateException("the server does not tell its state", e);
    }
  }
}
