package io.streamcore.analytics;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;

/** A batch of raw events as it travels: a JSON array, in snake_case, without what is null. */
public final class EventBatch {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private static final ObjectWriter WRITER = JSON.writer();
  private static final ObjectReader READER = JSON.readerFor(new TypeReference<List<RawEvent>>() {});

  private EventBatch() {}

  /** The text of a batch. */
  public static String write(List<RawEvent> batch) {
    try {
      return WRITER.writeValueAsString(batch);
    } catch (JsonProcessingException e) {
      throw AnalyticsMessages.LOG.unwritable(e);
    }
  }

  /**
   * The batch of a text.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static List<RawEvent> read(String text) {
    try {
      return READER.readValue(text);
    } catch (JsonProcessingException e) {
      throw AnalyticsMessages.LOG.unreadable(e);
    }
  }
}
