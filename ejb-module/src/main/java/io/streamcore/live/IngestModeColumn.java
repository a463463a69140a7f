package io.streamcore.live;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** The way in as it is in the database. */
@Converter
public class IngestModeColumn implements AttributeConverter<IngestMode, String> {

  @Override
  public String convertToDatabaseColumn(IngestMode value) {
    return value.wireName();
  }

  @Override
  public IngestMode convertToEntityAttribute(String column) {
    return IngestMode.of(column);
  }
}
