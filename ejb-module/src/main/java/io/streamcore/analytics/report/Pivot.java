package io.streamcore.analytics.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values by key and metric, made of rows with key, metric, sum and highest. */
final class Pivot {

  private final List<Metric> metrics;
  private final Map<Object, Map<Metric, Long>> values = new LinkedHashMap<>();

  private Pivot(List<Metric> metrics) {
    this.metrics = metrics;
  }

  static Pivot of(List<Metric> metrics, List<Object[]> rows) {
    Pivot pivot = new Pivot(metrics);
    rows.forEach(pivot::add);
    return pivot;
  }

  private void add(Object[] row) {
    metrics.stream()
        .filter(metric -> metric.word().equals(row[1]))
        .forEach(
            metric ->
                values
                    .computeIfAbsent(row[0], key -> new EnumMap<>(Metric.class))
                    .put(
                        metric,
                        ((Number) (metric.fold() == Metric.Fold.SUM ? row[2] : row[3]))
                            .longValue()));
  }

  Set<Object> keys() {
    return values.keySet();
  }

  long value(Object key, Metric metric) {
    return values.getOrDefault(key, Map.of()).getOrDefault(metric, 0L);
  }

  /** The cells of a key, one for each metric; what nobody counted is 0. */
  List<@Nullable Object> cells(Object key) {
    List<@Nullable Object> cells = new ArrayList<>();
    metrics.forEach(metric -> cells.add(value(key, metric)));
    return cells;
  }
}
