package io.streamcore.web.podcast.imports;

import io.streamcore.job.JobStatus;
import io.streamcore.podcast.imports.FeedImport;
import io.streamcore.podcast.imports.ImportProgress;
import io.streamcore.podcast.imports.ItemStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An import on the wire. */
@Schema(name = "PodcastImport")
public record ImportResponse(
    UUID importId,
    @Nullable UUID jobId,
    String feedUrl,
    @Schema(description = "Once the feed has been read.") @Nullable UUID podcastId,
    @Schema(
            description = "Of its job.",
            enumeration = {"queued", "running", "succeeded", "failed", "stopped", "abandoned"})
        String status,
    @Schema(description = "Why it has failed.") @Nullable String error,
    @Schema(description = "What of the show itself could not be taken over.")
        @Nullable String remark,
    @Schema(description = "Items of the feed.") long total,
    @Schema(description = "Items that are episodes now.") long done,
    @Schema(description = "Items that the podcast had before.") long known,
    @Schema(description = "Items that cannot be episodes here.") long failed,
    @Schema(description = "Items that are still to be done.") long waiting,
    @Schema(description = "What is to be said about single items; empty in lists.")
        List<ImportProblem> problems,
    Instant createdAt,
    Instant updatedAt) {

  /** What is to be said about one item of the feed. */
  @Schema(name = "PodcastImportProblem")
  public record ImportProblem(
      @Schema(description = "In the feed, from 0.") int position,
      String guid,
      String title,
      @Schema(
              description = "failed: it is no episode; otherwise only a part is missing.",
              enumeration = {"waiting", "done", "known", "failed"})
          String status,
      String reason) {}

  static ImportResponse of(ImportProgress progress) {
    FeedImport feed = progress.feed();
    return new ImportResponse(
        feed.id(),
        feed.jobId().orElse(null),
        feed.feedUrl(),
        feed.podcastId().orElse(null),
        progress.status().wireName(),
        progress.status() == JobStatus.FAILED ? progress.error() : null,
        feed.remark().orElse(null),
        progress.counts().values().stream().mapToLong(Long::longValue).sum(),
        progress.count(ItemStatus.DONE),
        progress.count(ItemStatus.KNOWN),
        progress.count(ItemStatus.FAILED),
        progress.count(ItemStatus.WAITING),
        progress.problems().stream()
            .map(
                it ->
                    new ImportProblem(
                        it.position(), it.guid(), it.title(), it.status().wireName(), it.reason()))
            .toList(),
        feed.createdAt(),
        feed.updatedAt());
  }
}
