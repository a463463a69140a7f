package io.streamcore.domain;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Whether there is a certificate for a name. Wire and database name: lower case. */
public enum TlsStatus {
  /** Not yet: the name is not verified, does not lead to us, or a certificate is being ordered. */
  PENDING,
  /** There is one that is valid. */
  ISSUED,
  /** It was refused; it is asked for again. */
  FAILED;

  /** The name in the database and on the wire. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status as it is in the database. */
  @Converter
  public static class Column implements AttributeConverter<TlsStatus, String> {

    @Override
    public String convertToDatabaseColumn(TlsStatus status) {
      return status.wireName();
    }

    @Override
    public TlsStatus convertToEntityAttribute(String column) {
      return valueOf(column.toUpperCase(Locale.ROOT));
    }
  }
}
