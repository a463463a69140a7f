package io.streamcore.catalog;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** What a title is. */
public enum TitleType {
  MOVIE,
  /** What only its episodes make heard. */
  SERIES,
  /** One of a series. */
  EPISODE,
  CONCERT,
  AUDIO;

  /** The name in the database and on the wire. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How the database keeps it. */
  @Converter
  static class Column implements AttributeConverter<TitleType, String> {

    @Override
    public String convertToDatabaseColumn(TitleType value) {
      return value.wireName();
    }

    @Override
    public TitleType convertToEntityAttribute(String column) {
      return valueOf(column.toUpperCase(Locale.ROOT));
    }
  }
}
