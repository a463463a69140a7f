package io.streamcore.playlist;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Who may know of a playlist. Wire and database name: lower case. */
public enum Visibility {
  /** Everybody. */
  PUBLIC,
  /** Its owner, administrators, and who holds a token of it. */
  PRIVATE;

  /** The name in the database and on the wire. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The value as it is in the database. */
  @Converter
  public static class Column implements AttributeConverter<Visibility, String> {

    @Override
    public String convertToDatabaseColumn(Visibility value) {
      return value.wireName();
    }

    @Override
    public Visibility convertToEntityAttribute(String column) {
      return valueOf(column.toUpperCase(Locale.ROOT));
    }
  }
}
