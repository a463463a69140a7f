package io.streamcore.media;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** The status as it is in the database. */
@Converter
public class UploadStatusColumn implements AttributeConverter<UploadStatus, String> {

  @Override
  public String convertToDatabaseColumn(UploadStatus status) {
    return status.wireName();
  }

  @Override
  public UploadStatus convertToEntityAttribute(String column) {
    return UploadStatus.of(column);
  }
}
