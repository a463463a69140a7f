package io.streamcore.media;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** The step as it is in the database. */
@Converter
public class UploadStepColumn implements AttributeConverter<UploadStep, String> {

  @Override
  public String convertToDatabaseColumn(UploadStep step) {
    return step.wireName();
  }

  @Override
  public UploadStep convertToEntityAttribute(String column) {
    return UploadStep.of(column);
  }
}
