package io.streamcore.web.health;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.as.server.CurrentServiceContainer;
import org.jboss.msc.service.ServiceName;
import org.jspecify.annotations.Nullable;
import org.wildfly.extension.microprofile.health.MicroProfileHealthReporter;

/**
 * The application's own entries of {@code /health/ready}. The server finds checks by itself only in
 * what stands alone or in {@code EAR/lib}, and not in a module of an EAR; so they are handed to it
 * here.
 */
@ApplicationScoped
public class ReadinessChecks {

  private static final ServiceName REPORTER =
      ServiceName.parse("org.wildfly.extension.microprofile.health.reporter");

  @Inject @Readiness private Instance<HealthCheck> checks;

  private final List<HealthCheck> registered = new ArrayList<>();

  /** Where they are registered: a server that shuts down may have stopped its service before us. */
  private @Nullable MicroProfileHealthReporter reporter;

  /** Hands the checks over when the application starts. */
  void register(@Observes Startup event) {
    MicroProfileHealthReporter found = reporter();
    for (HealthCheck check : checks) {
      found.addReadinessCheck(check, ReadinessChecks.class.getClassLoader());
      registered.add(check);
    }
    reporter = found;
  }

  @PreDestroy
  void withdraw() {
    if (reporter != null) {
      registered.forEach(reporter::removeReadinessCheck);
      registered.clear();
    }
  }

  // the way that replaces getValue() is for services that are installed, which a bean is not
  @SuppressWarnings("deprecation")
  private static MicroProfileHealthReporter reporter() {
    return (MicroProfileHealthReporter)
        CurrentServiceContainer.getServiceContainer().getRequiredService(REPORTER).getValue();
  }
}
