package io.streamcore.podcast.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import io.streamcore.podcast.tag.WireColumn;
import jakarta.persistence.Converter;
import java.util.Locale;

/** What has become of an item of an imported feed. Wire and database name: lower case. */
public enum ItemStatus {
  /** To be done. */
  WAITING,
  /** It is an episode now. */
  DONE,
  /** The podcast had an episode with its guid before. */
  KNOWN,
  /** It cannot be an episode here. */
  FAILED;

  /** The name in the database and on the wire. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The value as it is in the database. */
  @Converter
  public static class Column extends WireColumn<ItemStatus> {

    public Column() {
      super(ItemStatus.class);
    }
  }
}
