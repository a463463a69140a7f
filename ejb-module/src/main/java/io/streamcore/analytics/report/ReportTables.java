package io.streamcore.analytics.report;

import io.streamcore.analytics.ResourceType;
import io.streamcore.analytics.report.ReportTable.Column;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes tables of what the roll-up has written. */
@ApplicationScoped
class ReportTables {

  private static final int MAX_RESOURCES = 1_000;
  private static final int MAX_DAYS_OF_MINUTES = 31;
  private static final int PERCENT = 100;

  private static final Column SHARE =
      new Column(
          "percent",
          "Of the sessions that heard the part which most have heard, so many heard this.");

  @Inject private ReportStore store;

  ReportTable days(Scope scope, Period period) {
    List<Metric> metrics = scope.metrics();
    Pivot pivot = Pivot.of(metrics, store.days(scope, period));
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Set<LocalDate> unfinished = store.unfinished(period);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (LocalDate day = period.from();
        !day.isAfter(period.to()) && !day.isAfter(today);
        day = day.plusDays(1)) {
      List<@Nullable Object> row = new ArrayList<>();
      row.add(day);
      row.addAll(pivot.cells(day.toString()));
      row.add(day.isBefore(today) && !unfinished.contains(day));
      rows.add(row);
    }
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("date", "A day from midnight to midnight in UTC."));
    metrics.forEach(metric -> columns.add(Column.of(metric)));
    columns.add(
        new Column(
            "final", "Whether the day is counted for good; else its numbers may still change."));
    return new ReportTable(ReportKind.DAYS.word(), scope.title(), period, columns, rows);
  }

  ReportTable resources(Scope scope, Period period) {
    List<Metric> metrics = scope.metrics();
    Pivot pivot = Pivot.of(metrics, store.totals(scope, period));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (ReportStore.Resource resource : store.resources(scope.ownerId(), MAX_RESOURCES)) {
      List<Metric> counted = Metric.of(ResourceType.of(resource.type()));
      List<@Nullable Object> row = new ArrayList<>();
      row.addAll(List.of(resource.type(), resource.id(), resource.title()));
      for (Metric metric : metrics) {
        row.add(counted.contains(metric) ? pivot.value(resource.id().toString(), metric) : null);
      }
      rows.add(row);
    }
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("resource_type", "A stream, playlist or podcast."));
    columns.add(new Column("resource_id", "Its id."));
    columns.add(new Column("title", "As its maker calls it."));
    metrics.forEach(metric -> columns.add(Column.of(metric)));
    return new ReportTable(ReportKind.RESOURCES.word(), scope.title(), period, columns, rows);
  }

  ReportTable items(Scope scope, ReportKind kind, Period period) {
    List<Object[]> found = store.items(scope, period, kind.dimension());
    List<Metric> metrics =
        scope.metrics().stream()
            .filter(metric -> found.stream().anyMatch(row -> metric.word().equals(row[1])))
            .toList();
    List<Metric> shown = metrics.isEmpty() ? scope.metrics() : metrics;
    Pivot pivot = Pivot.of(shown, found);
    Comparator<Object> most = Comparator.comparingLong(key -> pivot.value(key, shown.get(0)));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    pivot.keys().stream()
        .sorted(most.reversed().thenComparing(Object::toString))
        .forEach(
            key -> {
              List<@Nullable Object> row = new ArrayList<>();
              row.add(key.toString().isEmpty() ? null : key.toString());
              row.addAll(pivot.cells(key));
              rows.add(row);
            });
    List<Column> columns =
        Stream.concat(
                Stream.of(new Column(kind.dimension(), kind.definition())),
                shown.stream().map(Column::of))
            .toList();
    return new ReportTable(kind.word(), scope.title(), period, columns, rows);
  }

  ReportTable episodes(Scope scope, UUID podcastId, Period period) {
    List<Column> columns =
        List.of(
            new Column("episode_id", "Its id."),
            new Column("episode_number", "As its maker numbers it."),
            new Column("title", "As its maker calls it."),
            new Column("published", "The day of its publication in UTC."),
            Column.of(Metric.DOWNLOADS),
            new Column("first_7_days", "Downloads of the day of publication and the six after it."),
            new Column("first_30_days", "Downloads of that day and the 29 after it."),
            new Column("downloads_ever", "Downloads of all days, not only of those asked for."));
    return new ReportTable(
        ReportKind.PARTS.word(),
        scope.title(),
        period,
        columns,
        cells(store.episodes(podcastId, period)));
  }

  ReportTable tracks(Scope scope, UUID playlistId, Period period) {
    List<Column> columns =
        List.of(
            new Column("upload_id", "The upload that the track plays."),
            new Column("title", "Of the track."),
            Column.of(Metric.LISTEN_SECONDS));
    return new ReportTable(
        ReportKind.PARTS.word(),
        scope.title(),
        period,
        columns,
        cells(store.tracks(playlistId, period)));
  }

  ReportTable minutes(Scope scope, UUID streamId, Period period) {
    List<Column> columns =
        List.of(
            new Column("minute", "The minute's beginning, in UTC."),
            new Column("listeners", "The most that listened at once within the minute."));
    List<Object[]> found = store.minutes(streamId, period.atMost(MAX_DAYS_OF_MINUTES));
    return new ReportTable(ReportKind.MINUTES.word(), scope.title(), period, columns, cells(found));
  }

  ReportTable retention(Scope scope, UUID uploadId, Period period) {
    List<Column> columns =
        List.of(
            new Column("second", "Where in the sound this step of ten seconds begins."),
            Column.of(Metric.PLAYS),
            SHARE);
    List<Object[]> found = store.positions(uploadId, period);
    long most = found.stream().mapToLong(row -> ((Number) row[1]).longValue()).max().orElse(0);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Object[] row : found) {
      long plays = ((Number) row[1]).longValue();
      rows.add(List.of(row[0], plays, Math.round((double) PERCENT * plays / most)));
    }
    return new ReportTable(ReportKind.RETENTION.word(), scope.title(), period, columns, rows);
  }

  private static List<List<@Nullable Object>> cells(List<Object[]> rows) {
    List<List<@Nullable Object>> cells = new ArrayList<>();
    for (Object[] row : rows) {
      List<@Nullable Object> line = new ArrayList<>();
      for (Object cell : row) {
        line.add(cell instanceof Number number ? (Object) number.longValue() : cell);
      }
      cells.add(line);
    }
    return cells;
  }
}
