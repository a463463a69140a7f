package io.streamcore.podcast.imports;

import io.streamcore.podcast.Moments;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A feed of another platform on its way to us. It is asked for, planned once its feed has been
 * read, and done when none of its items waits; its job's row in the ledger tells how the work
 * stands.
 */
@Entity
@Table(name = "podcast_imports")
public class FeedImport {

  @Id
  @Column(name = "import_id")
  private UUID id;

  @Column(name = "user_id", nullable = false, updatable = false)
  private UUID userId;

  @Column(name = "feed_url", nullable = false, columnDefinition = "text")
  private String feedUrl;

  @Column(name = "podcast_id")
  private @Nullable UUID podcastId;

  @Column(name = "job_id")
  private @Nullable UUID jobId;

  @Column(name = "planned", nullable = false)
  private boolean planned;

  @Column(name = "image_url", columnDefinition = "text")
  private @Nullable String imageUrl;

  @Column(name = "remark", columnDefinition = "text")
  private @Nullable String remark;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "updated_at", nullable = false)
  private Instant updatedAt;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  /** For JPA. */
  protected FeedImport() {}

  FeedImport(UUID userId, String feedUrl) {
    this.id = UUID.randomUUID();
    this.userId = userId;
    this.feedUrl = feedUrl;
    this.createdAt = Moments.now();
    this.updatedAt = createdAt;
  }

  public UUID id() {
    return id;
  }

  /** Who asked, and owns what is made. */
  public UUID userId() {
    return userId;
  }

  public String feedUrl() {
    return feedUrl;
  }

  /** The podcast here, once the feed has been read. */
  public Optional<UUID> podcastId() {
    return Optional.ofNullable(podcastId);
  }

  public Optional<UUID> jobId() {
    return Optional.ofNullable(jobId);
  }

  /** Whether the feed has been read. */
  public boolean isPlanned() {
    return planned;
  }

  /** The cover as the feed names it. */
  public Optional<String> imageUrl() {
    return Optional.ofNullable(imageUrl);
  }

  /** What of the show itself could not be taken over. */
  public Optional<String> remark() {
    return Optional.ofNullable(remark);
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  void queued(UUID job) {
    this.jobId = job;
  }

  void plan(UUID podcast, @Nullable String image) {
    this.podcastId = podcast;
    this.imageUrl = image;
    this.planned = true;
    touch();
  }

  void remark(@Nullable String text) {
    this.remark = text;
    touch();
  }

  void touch() {
    this.updatedAt = Moments.now();
  }
}
