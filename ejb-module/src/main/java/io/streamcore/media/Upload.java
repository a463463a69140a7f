package io.streamcore.media;

import io.streamcore.retention.Recoverable;
import io.streamcore.storage.ObjectKey;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One audio file of a user, from its last byte to a ready ladder and, in the end, its erasure.
 *
 * <p>An upload begins as {@code processing}. It becomes playable as soon as a first rendition of it
 * is there, and {@code ready} with the full ladder; or {@code failed}, with a reason its owner
 * understands, from where it can be tried again. Deleting hides it at once; within the retention
 * time it can be restored, after that its objects and its row are erased. Where a track or an
 * episode needs the row, it stays, bare, and counts as erased all the same.
 *
 * <p>Outside the room it is read only, and detached.
 */
@Entity
@Table(name = "uploads")
public class Upload extends Recoverable {

  static final int MAX_TITLE = 150;
  static final int MAX_ARTIST = 100;

  @Id
  @Column(name = "upload_id")
  private UUID id;

  @Column(name = "user_id", nullable = false, updatable = false)
  private UUID userId;

  @Column(name = "file_path", nullable = false, columnDefinition = "text")
  private String filePath;

  @Convert(converter = UploadStatusColumn.class)
  @Column(name = "status", nullable = false, length = 20)
  private UploadStatus status;

  @Column(name = "error_message", columnDefinition = "text")
  private @Nullable String errorMessage;

  @Column(name = "title", length = MAX_TITLE)
  private @Nullable String title;

  @Column(name = "artist", length = MAX_ARTIST)
  private @Nullable String artist;

  @Column(name = "completed_at")
  private @Nullable Instant completedAt;

  @Column(name = "erased_at")
  private @Nullable Instant erasedAt;

  @Column(name = "original_filename", nullable = false, length = 255)
  private String originalFilename;

  @Column(name = "content_type", nullable = false, length = 100)
  private String contentType;

  @Column(name = "size_bytes", nullable = false)
  private long sizeBytes;

  @Column(name = "sha256", nullable = false, length = 64)
  private String sha256;

  @Column(name = "normalize", nullable = false)
  private boolean normalize;

  @Convert(converter = UploadStepColumn.class)
  @Column(name = "step", nullable = false, length = 20)
  private UploadStep step;

  @Column(name = "percent", nullable = false)
  private int percent;

  @Column(name = "playable_at")
  private @Nullable Instant playableAt;

  @Column(name = "duration_seconds")
  private @Nullable Double durationSeconds;

  @Column(name = "loudness_lufs")
  private @Nullable Double loudnessLufs;

  @Column(name = "true_peak_dbtp")
  private @Nullable Double truePeakDbtp;

  @Column(name = "pictures_dropped", nullable = false)
  private boolean picturesDropped;

  @Column(name = "cover_path", columnDefinition = "text")
  private @Nullable String coverPath;

  @Column(name = "job_id")
  private @Nullable UUID jobId;

  /** For JPA. */
  protected Upload() {}

  Upload(StoredOriginal original, UploadWish wish, Instant now) {
    super(now);
    this.id = original.uploadId();
    this.userId = original.userId();
    this.filePath = original.key().value();
    this.originalFilename = original.filename();
    this.contentType = original.contentType();
    this.sizeBytes = original.sizeBytes();
    this.sha256 = original.sha256();
    this.title = wish.title();
    this.artist = wish.artist();
    this.normalize = wish.normalize();
    this.status = UploadStatus.PROCESSING;
    this.step = UploadStep.QUEUED;
  }

  public UUID id() {
    return id;
  }

  /** The owner. */
  public UUID userId() {
    return userId;
  }

  /** The key of the bytes as they arrived. */
  public String filePath() {
    return filePath;
  }

  public UploadStatus status() {
    return status;
  }

  /** Why it failed, for its owner; only with {@link UploadStatus#FAILED}. */
  public Optional<String> errorMessage() {
    return Optional.ofNullable(errorMessage);
  }

  public Optional<String> title() {
    return Optional.ofNullable(title);
  }

  public Optional<String> artist() {
    return Optional.ofNullable(artist);
  }

  /** When the full ladder was published. */
  public Optional<Instant> completedAt() {
    return Optional.ofNullable(completedAt);
  }

  boolean isErased() {
    return erasedAt != null;
  }

  /** The file's name on the user's device, cleaned; never used as a path. */
  public String originalFilename() {
    return originalFilename;
  }

  /** The media type, decided by the content: {@code audio/mpeg}, {@code audio/flac}, … */
  public String contentType() {
    return contentType;
  }

  public long sizeBytes() {
    return sizeBytes;
  }

  /** Of the original's bytes, in lower-case hexadecimal. */
  public String sha256() {
    return sha256;
  }

  /** Whether the ladder is brought to the house's loudness. */
  public boolean normalize() {
    return normalize;
  }

  public UploadStep step() {
    return step;
  }

  /** How far the whole job is, 0–100. */
  public int percent() {
    return percent;
  }

  /** When the first rendition was published. */
  public Optional<Instant> playableAt() {
    return Optional.ofNullable(playableAt);
  }

  public boolean isPlayable() {
    return playableAt != null;
  }

  public Optional<Double> durationSeconds() {
    return Optional.ofNullable(durationSeconds);
  }

  /** Integrated loudness of the original, in LUFS (ITU-R BS.1770). */
  public Optional<Double> loudnessLufs() {
    return Optional.ofNullable(loudnessLufs);
  }

  /** True peak of the original, in dBTP, if it was measured. */
  public Optional<Double> truePeakDbtp() {
    return Optional.ofNullable(truePeakDbtp);
  }

  /** Whether the original has moving pictures, of which nothing is made. */
  public boolean picturesDropped() {
    return picturesDropped;
  }

  /** The key of the cover. */
  public Optional<String> coverPath() {
    return Optional.ofNullable(coverPath);
  }

  /** The object of the cover. */
  public Optional<ObjectKey> cover() {
    return coverPath().map(ObjectKey::new);
  }

  /** The transcode job; empty once its ledger row is erased. */
  public Optional<UUID> jobId() {
    return Optional.ofNullable(jobId);
  }

  void queued(UUID newJobId) {
    this.jobId = newJobId;
  }

  void describe(UploadDescription description, @Nullable String newCoverPath, Instant now) {
    this.durationSeconds = description.durationSeconds();
    this.contentType = description.contentType();
    this.picturesDropped = description.pictures();
    // What the user wrote stands; tags only fill what was left empty.
    if (title == null) {
      this.title = description.tags().title().orElse(null);
    }
    if (artist == null) {
      this.artist = description.tags().artist().orElse(null);
    }
    if (newCoverPath != null) {
      this.coverPath = newCoverPath;
    }
    changed(now);
  }

  void measured(double lufs, @Nullable Double truePeak, Instant now) {
    this.loudnessLufs = lufs;
    this.truePeakDbtp = truePeak;
    changed(now);
  }

  void playable(Instant now) {
    if (playableAt == null) {
      this.playableAt = now;
      changed(now);
    }
  }

  void publish(Instant now) {
    this.status = UploadStatus.READY;
    this.step = UploadStep.DONE;
    this.percent = 100;
    this.errorMessage = null;
    this.completedAt = now;
    this.playableAt = playableAt == null ? now : playableAt;
    changed(now);
  }

  void fail(String reason, Instant now) {
    this.status = UploadStatus.FAILED;
    this.errorMessage = reason;
    changed(now);
  }

  void halt(Instant now) {
    this.step = UploadStep.STOPPED;
    changed(now);
  }

  void restart(Instant now) {
    this.status = UploadStatus.PROCESSING;
    this.errorMessage = null;
    this.step = UploadStep.QUEUED;
    this.percent = 0;
    changed(now);
  }

  void rename(@Nullable String newTitle, @Nullable String newArtist, Instant now) {
    this.title = newTitle;
    this.artist = newArtist;
    changed(now);
  }

  void delete(Instant now) {
    hide(now);
  }

  void restore(Instant now) {
    bringBack(now);
  }

  /** Empties the row of what tells of the sound or of its owner's words. */
  void erase(Instant now) {
    this.erasedAt = now;
    changed(now);
    this.title = null;
    this.artist = null;
    this.originalFilename = "";
    this.sha256 = "";
    this.sizeBytes = 0;
    this.coverPath = null;
    this.errorMessage = null;
    this.playableAt = null;
  }
}
