package io.streamcore.podcast.tag;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;

/** A closed set of values as the database keeps them: their names in lower case. */
public abstract class WireColumn<E extends Enum<E>> implements AttributeConverter<E, String> {

  private final Class<E> type;

  protected WireColumn(Class<E> type) {
    this.type = type;
  }

  @Override
  public String convertToDatabaseColumn(E value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public E convertToEntityAttribute(String column) {
    return Enum.valueOf(type, column.toUpperCase(Locale.ROOT));
  }
}
