package io.streamcore.viewing;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** A face that a profile can have: one of the pictures that the product ships. */
public enum Avatar {
  FOX,
  OWL,
  CAT,
  BEAR,
  WHALE,
  ROBOT,
  ROCKET,
  STAR,
  MOON,
  WAVE;

  /** The picture's name on the wire, in the database and in the pages. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How the database keeps it. */
  @Converter
  static class Column implements AttributeConverter<Avatar, String> {

    @Override
    public String convertToDatabaseColumn(Avatar value) {
      return value.wireName();
    }

    @Override
    public Avatar convertToEntityAttribute(String column) {
      return valueOf(column.toUpperCase(Locale.ROOT));
    }
  }
}
