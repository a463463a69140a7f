package io.streamcore.identity.personal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The facade of the export of all my data: a ZIP with a JSON array for each table that has rows of
 * mine, written as it is read, whatever its size.
 */
@Stateless
@PermitAll
public class DataExports {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .build();

  @Inject @Any private Instance<PersonalData> rooms;

  /** Writes the export of a user; the stream stays open. */
  public void write(UUID userId, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    List<PersonalData> tables =
        rooms.stream().sorted(Comparator.comparing(PersonalData::name)).toList();
    for (PersonalData table : tables) {
      zip.putNextEntry(new ZipEntry(table.name() + ".json"));
      try (Stream<?> rows = table.rowsOf(userId);
          SequenceWriter writer = JSON.writer().writeValuesAsArray(zip)) {
        for (Iterator<?> row = rows.iterator(); row.hasNext(); ) {
          writer.write(row.next());
        }
      }
      zip.closeEntry();
    }
    zip.finish();
  }
}
