package io.streamcore.analytics.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report: rows below columns, each column with its definition.
 *
 * @param name of the table, such as {@code days}
 * @param title of what it is about, as its maker calls it
 * @param rows as many cells as there are columns: texts, numbers, dates, truth values; null where a
 *     column says nothing of this row
 */
public record ReportTable(
    String name,
    String title,
    Period period,
    List<Column> columns,
    List<List<@Nullable Object>> rows) {

  /** A column with what its numbers mean. */
  public record Column(String name, String definition) {

    static Column of(Metric metric) {
      return new Column(metric.word(), metric.definition());
    }
  }
}
