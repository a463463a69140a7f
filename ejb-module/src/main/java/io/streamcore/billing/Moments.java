package io.streamcore.billing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The time as the database can keep it, so that what is returned equals what is read again. */
final class Moments {

  private Moments() {}

  static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
