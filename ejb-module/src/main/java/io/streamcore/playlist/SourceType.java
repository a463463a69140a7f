package io.streamcore.playlist;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Where the sound of a track is. Wire and database name: lower case. */
public enum SourceType {
  /** In the house. */
  UPLOAD,
  /** On a server of somebody else. */
  EXTERNAL;

  /** The name in the database and on the wire. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The value as it is in the database. */
  @Converter
  public static class Column implements AttributeConverter<SourceType, String> {

    @Override
    public String convertToDatabaseColumn(SourceType value) {
      return value.wireName();
    }

    @Override
    public SourceType convertToEntityAttribute(String column) {
      return valueOf(column.toUpperCase(Locale.ROOT));
    }
  }
}
