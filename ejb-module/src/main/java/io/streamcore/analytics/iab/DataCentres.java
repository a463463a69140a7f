package io.streamcore.analytics.iab;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The networks of data centres, in a file that the operator keeps: one network for each line, what
 * follows a {@code #} is a remark. Without the file there are none; safe for many threads.
 *
 * <p>A changed file counts within a minute. No list is shipped: the clouds' own change every week.
 */
@ApplicationScoped
public class DataCentres {

  private static final Duration LOOK = Duration.ofMinutes(1);

  @Inject
  @ConfigProperty(name = "streamcore.analytics.data-centres")
  private Optional<Path> file;

  private volatile Known known = new Known(AddressRanges.of(List.of()), null, Instant.MIN);

  /** Whether an address is one of a data centre's; what is no address is not. */
  public boolean hold(String address) {
    Known now = current();
    return Networks.address(address).filter(now.ranges()::holds).isPresent();
  }

  /**
   * Reads the file when the application starts, so that a wrong one is seen at once.
   *
   * @throws IllegalStateException if the file is not there, or one of its lines is no network
   */
  @PostConstruct
  void readFirst() {
    file.ifPresent(
        path -> {
          try {
            known = read(path, modified(path));
          } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(
                "streamcore.analytics.data-centres: cannot use " + path + ": " + e.getMessage(), e);
          }
        });
  }

  void start(@Observes Startup event) {
    current();
  }

  private Known current() {
    Known now = known;
    if (file.isEmpty() || Instant.now().isBefore(now.lookedAt().plus(LOOK))) {
      return now;
    }
    return lookAgain(file.get());
  }

  private synchronized Known lookAgain(Path path) {
    Known now = known;
    try {
      Instant modified = modified(path);
      known =
          modified.equals(now.modified())
              ? new Known(now.ranges(), modified, Instant.now())
              : read(path, modified);
    } catch (IOException | IllegalArgumentException e) {
      IabMessages.MESSAGES.dataCentresUnreadable(path, e.getMessage());
      known = new Known(now.ranges(), now.modified(), Instant.now());
    }
    return known;
  }

  private static Instant modified(Path path) throws IOException {
    return Files.getLastModifiedTime(path).toInstant();
  }

  private static Known read(Path path, Instant modified) throws IOException {
    AddressRanges ranges = AddressRanges.of(Files.readAllLines(path));
    IabMessages.MESSAGES.dataCentresRead(ranges.size(), path);
    return new Known(ranges, modified, Instant.now());
  }

  private record Known(AddressRanges ranges, @Nullable Instant modified, Instant lookedAt) {}
}
