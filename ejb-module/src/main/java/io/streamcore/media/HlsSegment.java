package io.streamcore.media;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.UUID;

/**
 * One segment of an upload's ladder. Segments are aligned over the rungs, so one row stands for the
 * same stretch of time in all of them; it names the object of the best.
 */
@Entity
@Table(name = "hls_segments")
public class HlsSegment {

  @Id
  @Column(name = "segment_id")
  private UUID id;

  @Column(name = "upload_id", nullable = false, updatable = false)
  private UUID uploadId;

  @Column(name = "sequence_index", nullable = false)
  private int sequenceIndex;

  @Column(name = "ts_path", nullable = false, columnDefinition = "text")
  private String path;

  @Column(name = "duration_seconds", precision = 5, scale = 2)
  private BigDecimal durationSeconds;

  @Column(name = "size_bytes", nullable = false)
  private long sizeBytes;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  /** For JPA. */
  protected HlsSegment() {}

  HlsSegment(UUID uploadId, PublishedSegment segment, Instant now) {
    this.id = UUID.randomUUID();
    this.uploadId = uploadId;
    this.sequenceIndex = segment.index();
    this.path = segment.key().value();
    this.durationSeconds =
        BigDecimal.valueOf(segment.durationSeconds()).setScale(2, RoundingMode.HALF_UP);
    this.sizeBytes = segment.sizeBytes();
    this.createdAt = now;
  }

  public UUID id() {
    return id;
  }

  public UUID uploadId() {
    return uploadId;
  }

  /** Its place in the upload, from 0. */
  public int sequenceIndex() {
    return sequenceIndex;
  }

  /** The key of its object in the best rendition. */
  public String path() {
    return path;
  }

  public BigDecimal durationSeconds() {
    return durationSeconds;
  }

  /** Its length in the best rendition. */
  public long sizeBytes() {
    return sizeBytes;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
