package io.streamcore.podcast.imports;

import io.streamcore.job.JobStatus;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far an import has come.
 *
 * @param feed the import
 * @param status of its job
 * @param error why the job has failed, for who asked for the import; null: it has not
 * @param counts how many items there are in each status
 * @param problems what is to be said about single items, in the order of the feed
 */
public record ImportProgress(
    FeedImport feed,
    JobStatus status,
    @Nullable String error,
    Map<ItemStatus, Long> counts,
    List<ItemProblem> problems) {

  public ImportProgress {
    counts = Map.copyOf(counts);
    problems = List.copyOf(problems);
  }

  /**
   * What is to be said about one item.
   *
   * @param position in the feed, from 0
   * @param status failed: it is no episode; otherwise only a part of it could not be taken over
   */
  public record ItemProblem(
      int position, String guid, String title, ItemStatus status, String reason) {}

  /** How many items are in a status. */
  public long count(ItemStatus wanted) {
    return counts.getOrDefault(wanted, 0L);
  }
}
