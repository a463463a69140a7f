package io.streamcore.identity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The time as the database can keep it: to the microsecond. */
final class Times {

  private Times() {}

  static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
