package io.streamcore.media;

import io.streamcore.event.UploadAccepted;
import io.streamcore.event.UploadDeleted;
import io.streamcore.event.UploadFailed;
import io.streamcore.event.UploadFinished;
import io.streamcore.event.UploadPlayable;
import io.streamcore.event.UploadProgressed;
import io.streamcore.event.UploadRestored;
import io.streamcore.job.JobStatus;
import io.streamcore.job.JobType;
import io.streamcore.job.Jobs;
import io.streamcore.problem.Conflict;
import io.streamcore.problem.NotFound;
import io.streamcore.problem.PreconditionFailed;
import io.streamcore.request.Page;
import io.streamcore.request.PageRequest;
import io.streamcore.request.Place;
import io.streamcore.security.Caller;
import io.streamcore.storage.ObjectKey;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The facade of uploads: what users do with them, and what the transcode job reports about them.
 *
 * <p>A user's own uploads and, for an administrator, everybody's; another's are {@link NotFound}.
 */
@Stateless
@PermitAll
public class Uploads {

  private static final int MAX_REASON = 500;

  @Inject private UploadStore store;

  @Inject private Reservations reservations;

  @Inject private Jobs jobs;

  @Inject private Event<io.streamcore.event.Event> events;

  /**
   * Makes an upload of an original: its row, its job and the job's message, in one transaction.
   *
   * <p>When this throws, the original is nobody's: discard it.
   */
  public Upload begin(StoredOriginal original, UploadWish wish) {
    Upload upload = new Upload(original, wish, now());
    store.add(upload);
    reservations.release(upload.id());
    enqueue(upload);
    store.flush();
    events.fire(new UploadAccepted(upload.id()));
    return upload;
  }

  /**
   * One upload.
   *
   * @throws NotFound if it is another's or in the recycle bin
   */
  public Upload find(Caller caller, UUID id) {
    return owned(caller, store.find(id), false);
  }

  /** Uploads that the caller may see, newest first. */
  public Page<Upload> list(Caller caller, UploadFilter filter, PageRequest page) {
    UUID userId = caller.isAdmin() ? filter.userId() : caller.userId();
    UploadFilter allowed =
        new UploadFilter(userId, filter.status(), filter.text(), filter.deleted());
    return Page.of(
        store.list(allowed, page), page, upload -> new Place(upload.createdAt(), upload.id()));
  }

  /**
   * Changes title and artist.
   *
   * @throws PreconditionFailed if the caller has seen an older version
   */
  public Upload patch(Caller caller, UUID id, UploadPatch patch) {
    Upload upload = owned(caller, store.lock(id), false);
    if (patch.version() != null && patch.version() != upload.version()) {
      throw new PreconditionFailed("The upload has changed since you read it.");
    }
    upload.rename(patch.title(), patch.artist(), now());
    store.flush();
    return upload;
  }

  /** Puts an upload into the recycle bin; from now on nobody can play it. */
  public void delete(Caller caller, UUID id) {
    owned(caller, store.lock(id), false).delete(now());
    events.fire(new UploadDeleted(id));
  }

  /**
   * Takes an upload out of the recycle bin. If its job gave up because it was in there, the job
   * goes on where it was.
   *
   * @throws Conflict if it is not in there
   */
  public Upload restore(Caller caller, UUID id) {
    Upload upload = owned(caller, store.lock(id), true);
    if (!upload.isDeleted()) {
      throw new Conflict("The upload is not deleted.");
    }
    upload.restore(now());
    if (upload.status() == UploadStatus.PROCESSING) {
      upload.jobId().ifPresentOrElse(this::goOn, () -> enqueue(upload));
    }
    store.flush();
    events.fire(new UploadRestored(id));
    return upload;
  }

  /**
   * Tries a failed upload again; its job goes on where it was.
   *
   * @throws Conflict unless it has failed
   */
  public Upload retry(Caller caller, UUID id) {
    Upload upload = owned(caller, store.lock(id), false);
    if (upload.status() != UploadStatus.FAILED) {
      throw new Conflict("Only a failed upload can be tried again.");
    }
    upload.restart(now());
    upload.jobId().ifPresentOrElse(jobs::retry, () -> enqueue(upload));
    store.flush();
    return upload;
  }

  /** What the transcode job works on; empty if it has been deleted, and there is nothing to do. */
  public Optional<Upload> source(UUID id) {
    return store.find(id).filter(upload -> !upload.isDeleted());
  }

  /** Those of these uploads that are not deleted, in one query. */
  public Map<UUID, Upload> sources(Collection<UUID> ids) {
    return store.present(ids).stream().collect(Collectors.toMap(Upload::id, it -> it));
  }

  /** How many bytes the best rendition of each of these uploads has, where it has one. */
  public Map<UUID, Long> ladderBytes(Collection<UUID> ids) {
    return store.ladderBytes(ids);
  }

  /** The job runs (again): what failed before is processing now. */
  public void resume(UUID id) {
    Upload upload = known(id);
    if (upload.status() == UploadStatus.FAILED) {
      upload.restart(now());
      events.fire(new UploadProgressed(id));
    }
  }

  /**
   * Probing has found this; tags fill what the user left empty.
   *
   * @param cover the key of the cover, already stored; null: there is none
   */
  public void describe(UUID id, UploadDescription description, @Nullable ObjectKey cover) {
    known(id).describe(description, cover == null ? null : cover.value(), now());
    events.fire(new UploadProgressed(id));
  }

  /**
   * Measuring has found this.
   *
   * @param loudnessLufs integrated, by ITU-R BS.1770
   * @param truePeakDbtp null: it was not measured, for it could not matter
   */
  public void measured(UUID id, double loudnessLufs, @Nullable Double truePeakDbtp) {
    known(id).measured(loudnessLufs, truePeakDbtp, now());
  }

  /** A first rendition can be played. */
  public void playable(UUID id) {
    known(id).playable(now());
    events.fire(new UploadPlayable(id));
  }

  /**
   * The job has come this far. Cheap; may be called by many threads, in any order.
   *
   * @param percent of the whole job, 0–100
   */
  public void progress(UUID id, UploadStep step, int percent) {
    if (store.progress(id, step, Math.max(0, Math.min(percent, 100)), now())) {
      events.fire(new UploadProgressed(id));
    }
  }

  /** The full ladder is there. Saying it again changes nothing but the segments' rows. */
  public void publish(UUID id, List<PublishedSegment> segments) {
    Upload upload = known(id);
    Instant now = now();
    store.replaceSegments(id, segments, now);
    upload.publish(now);
    events.fire(new UploadFinished(id));
  }

  /**
   * The job has given up.
   *
   * @param reason what the owner reads: one sentence, without internals
   */
  public void fail(UUID id, String reason) {
    known(id).fail(reason.substring(0, Math.min(reason.length(), MAX_REASON)), now());
    events.fire(new UploadFailed(id));
  }

  /**
   * The job has found the upload deleted and has ended. What was made so far stays: restoring goes
   * on from there.
   *
   * @return false: it was restored meanwhile, and the job has to go on
   */
  public boolean shelve(UUID id) {
    Upload upload = known(id);
    if (upload.isDeleted()) {
      upload.halt(now());
    }
    return upload.isDeleted();
  }

  /** An operator has halted the job; it can go on where it was. */
  public void halt(UUID id) {
    known(id).halt(now());
    events.fire(new UploadProgressed(id));
  }

  /** What changed at or after an instant, oldest change first; deleted ones too. */
  public List<Upload> changedSince(Instant since, int limit) {
    return store.changedSince(since, limit);
  }

  /** A job that is under way goes on by itself, one that a person stopped does not go on. */
  private void goOn(UUID jobId) {
    if (jobs.get(jobId).status() == JobStatus.FAILED) {
      jobs.retry(jobId);
    }
  }

  private void enqueue(Upload upload) {
    upload.queued(
        jobs.enqueue(JobType.MEDIA_TRANSCODE, Map.of("upload_id", upload.id().toString())));
  }

  private Upload known(UUID id) {
    return store.lock(id).orElseThrow(() -> new NotFound("There is no such upload."));
  }

  private static Upload owned(Caller caller, Optional<Upload> found, boolean evenDeleted) {
    Upload upload =
        found
            .filter(candidate -> evenDeleted || !candidate.isDeleted())
            .filter(candidate -> !candidate.isErased())
            .orElseThrow(() -> new NotFound("There is no such upload."));
    caller.requireManage(upload.userId(), "upload");
    return upload;
  }

  /** As exact as the database keeps it, so that what is returned equals what is read again. */
  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
