package io.streamcore.domain.dns;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A finding as it is in the database. */
@Converter
public class FindingColumn implements AttributeConverter<DnsFinding, String> {

  @Override
  public String convertToDatabaseColumn(DnsFinding finding) {
    return finding.wireName();
  }

  @Override
  public DnsFinding convertToEntityAttribute(String column) {
    return DnsFinding.of(column);
  }
}
