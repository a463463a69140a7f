package io.streamcore.domain;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Whether a claim on a name is proven. Wire and database name: lower case. */
public enum VerificationStatus {
  /** Not proven yet; we look again. */
  PENDING,
  /** Proven by a record in its zone. */
  VERIFIED,
  /** Something is there that its owner has to change, or nothing has come in the long run. */
  FAILED;

  /** The name in the database and on the wire. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status as it is in the database. */
  @Converter
  public static class Column implements AttributeConverter<VerificationStatus, String> {

    @Override
    public String convertToDatabaseColumn(VerificationStatus status) {
      return status.wireName();
    }

    @Override
    public VerificationStatus convertToEntityAttribute(String column) {
      return valueOf(column.toUpperCase(Locale.ROOT));
    }
  }
}
