package io.streamcore.web.analytics;

import io.streamcore.analytics.report.ReportTable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A report on the wire.
 *
 * @param report the kind of table
 * @param title of what it is about
 * @param timeZone in which days begin and end
 * @param columns in their order, with their definitions
 * @param rows objects with a member for each column
 */
@Schema(name = "Report")
public record ReportBody(
    @Schema(examples = "days") String report,
    @Schema(examples = "Night drive") String title,
    LocalDate from,
    LocalDate to,
    @Schema(examples = "UTC") String timeZone,
    List<Column> columns,
    @Schema(type = SchemaType.ARRAY, implementation = Map.class)
        List<Map<String, @Nullable Object>> rows) {

  static ReportBody of(ReportTable table) {
    return new ReportBody(
        table.name(),
        table.title(),
        table.period().from(),
        table.period().to(),
        "UTC",
        table.columns().stream()
            .map(column -> new Column(column.name(), column.definition()))
            .toList(),
        table.rows().stream().map(row -> members(table.columns(), row)).toList());
  }

  private static Map<String, @Nullable Object> members(
      List<ReportTable.Column> columns, List<@Nullable Object> row) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      members.put(columns.get(i).name(), row.get(i));
    }
    return members;
  }

  /**
   * A column.
   *
   * @param definition what exactly its numbers mean
   */
  @Schema(name = "ReportColumn")
  public record Column(@Schema(examples = "downloads") String name, String definition) {}
}
