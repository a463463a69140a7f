package io.streamcore.web.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the database answers. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

  private static final int TIMEOUT_SECONDS = 2;

  @Resource(lookup = "java:jboss/datasources/StreamCoreDS")
  private DataSource database;

  @Override
  public HealthCheckResponse call() {
    boolean answers;
    try (Connection connection = database.getConnection()) {
      answers = connection.isValid(TIMEOUT_SECONDS);
    } catch (SQLException e) {
      HealthMessages.LOG.notReady("database", e);
      answers = false;
    }
    return HealthCheckResponse.named("database").status(answers).build();
  }
}
