package io.streamcore.podcast.imports;

import io.streamcore.job.JobEntry;
import io.streamcore.job.JobStatus;
import io.streamcore.job.JobType;
import io.streamcore.job.Jobs;
import io.streamcore.podcast.imports.ImportProgress.ItemProblem;
import io.streamcore.problem.Checks;
import io.streamcore.problem.Conflict;
import io.streamcore.problem.Invalid;
import io.streamcore.problem.NotFound;
import io.streamcore.security.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The facade of imports, for who asks for them. Another's import is {@link NotFound}.
 *
 * <p>A feed that is imported again goes to the same podcast: what that has already is left alone,
 * what failed is tried again, what is new comes to it.
 */
@Stateless
@PermitAll
public class PodcastImports {

  private static final int MAX_UNDER_WAY = 3;
  private static final int MAX_LISTED = 50;
  private static final String UNPLAYABLE = "Its sound has arrived, but cannot be played.";

  @Inject private ImportStore store;

  @Inject private Jobs jobs;

  /**
   * Has a feed imported: the row, its job and the job's message in one transaction.
   *
   * @throws Invalid if the address is none of the web
   * @throws Conflict if too many imports of the user are under way
   */
  public ImportProgress begin(Caller caller, String feedUrl) {
    Checks checks = new Checks();
    String url = checks.requiredUrl("feed_url", feedUrl);
    checks.pass();
    if (store.underWay(caller.userId()) >= MAX_UNDER_WAY) {
      throw new Conflict(
          "feed_url",
          "max_items",
          "%d imports are under way; wait for one of them.".formatted(MAX_UNDER_WAY));
    }
    FeedImport feed = new FeedImport(caller.userId(), url);
    feed.queued(jobs.enqueue(JobType.PODCAST_IMPORT, Map.of("import_id", feed.id().toString())));
    store.add(feed);
    return progress(feed);
  }

  /** How far an import has come. */
  public ImportProgress find(Caller caller, UUID id) {
    FeedImport feed = store.find(id).orElseThrow(PodcastImports::none);
    caller.requireManage(feed.userId(), "import");
    return progress(feed);
  }

  /** The caller's imports, latest first, without what is to be said about single items. */
  public List<ImportProgress> list(Caller caller) {
    return store.of(caller.userId(), MAX_LISTED).stream()
        .map(feed -> progress(feed, List.of()))
        .toList();
  }

  /** The imports of all users that have come further at or after an instant. */
  public List<ImportProgress> changedSince(Instant since, int limit) {
    return store.changedSince(since, limit).stream()
        .map(feed -> progress(feed, List.of()))
        .toList();
  }

  private ImportProgress progress(FeedImport feed) {
    List<ItemProblem> problems = new ArrayList<>();
    store.remarked(feed.id()).stream()
        .map(item -> problem(item, item.status(), item.remark().orElse("")))
        .forEach(problems::add);
    store.unplayable(feed.id()).stream()
        .map(item -> problem(item, ItemStatus.FAILED, UNPLAYABLE))
        .forEach(problems::add);
    return progress(feed, problems);
  }

  private ImportProgress progress(FeedImport feed, List<ItemProblem> problems) {
    Optional<JobEntry> job = feed.jobId().map(jobs::get);
    return new ImportProgress(
        feed,
        job.map(JobEntry::status).orElse(JobStatus.SUCCEEDED),
        job.map(JobEntry::error).orElse(null),
        store.counts(feed.id()),
        problems);
  }

  private static ItemProblem problem(ImportItem item, ItemStatus status, String reason) {
    return new ItemProblem(
        item.position(), item.item().guid(), item.item().title(), status, reason);
  }

  private static NotFound none() {
    return new NotFound("There is no such import.");
  }
}
