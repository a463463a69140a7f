package io.streamcore.live;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** The visibility as it is in the database. */
@Converter
public class VisibilityColumn implements AttributeConverter<Visibility, String> {

  @Override
  public String convertToDatabaseColumn(Visibility value) {
    return value.wireName();
  }

  @Override
  public Visibility convertToEntityAttribute(String column) {
    return Visibility.of(column);
  }
}
