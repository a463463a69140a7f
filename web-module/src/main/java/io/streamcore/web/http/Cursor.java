package io.streamcore.web.http;

import io.streamcore.problem.Invalid;
import io.streamcore.request.Place;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;

/**
 * The wire form of a {@link Place}: 24 bytes in base64url, opaque to clients: microseconds of the
 * epoch (8), which is as fine as the database counts, and the id (16).
 */
final class Cursor {

  private static final int LENGTH = 24;

  private Cursor() {}

  static String encode(Place place) {
    ByteBuffer bytes = ByteBuffer.allocate(LENGTH);
    bytes.putLong(ChronoUnit.MICROS.between(Instant.EPOCH, place.at()));
    bytes.putLong(place.id().getMostSignificantBits());
    bytes.putLong(place.id().getLeastSignificantBits());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /**
   * The place of a cursor.
   *
   * @throws Invalid if it is none of ours
   */
  static Place decode(String cursor) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
      if (bytes.remaining() == LENGTH) {
        Instant at = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
        return new Place(at, new UUID(bytes.getLong(), bytes.getLong()));
      }
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      throw unknown();
    }
    throw unknown();
  }

  private static Invalid unknown() {
    return new Invalid("after", "cursor", "The cursor is not one that this API gave out.");
  }
}
