package io.streamcore.adapter.geoip;

import io.streamcore.analytics.GeoLocator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the table of countries from the operator's configuration, {@code
 * streamcore.geoip.database}; without one, every country is unknown.
 */
@ApplicationScoped
public class GeoDatabase {

  @Inject
  @ConfigProperty(name = "streamcore.geoip.database")
  private Optional<Path> file;

  @Produces
  @ApplicationScoped
  GeoLocator locator() {
    if (file.isEmpty()) {
      return address -> Optional.empty();
    }
    try {
      return new MaxMindGeoLocator(file.get());
    } catch (IOException e) {
      throw new IllegalStateException(
          "streamcore.geoip.database: cannot use " + file.get() + ": " + e.getMessage(), e);
    }
  }

  /** A wrong path is seen when the application starts, not when the first listener comes. */
  void start(@Observes Startup event, GeoLocator locator) throws IOException {
    locator.country(InetAddress.getByAddress(new byte[4]));
    file.ifPresent(GeoMessages.MESSAGES::inUse);
  }

  void close(@Disposes GeoLocator locator) throws IOException {
    if (locator instanceof MaxMindGeoLocator table) {
      table.close();
    }
  }
}
