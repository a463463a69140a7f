package io.streamcore.media;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * Room kept for an upload whose bytes are on their way: it counts against the quota, and it is the
 * trace of an object that a crash left without an upload.
 */
@Entity
@Table(name = "upload_reservations")
public class Reservation {

  @Id
  @Column(name = "upload_id")
  private UUID uploadId;

  @Column(name = "user_id", nullable = false, updatable = false)
  private UUID userId;

  @Column(name = "reserved_bytes", nullable = false)
  private long reservedBytes;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  /** For JPA. */
  protected Reservation() {}

  Reservation(UUID uploadId, UUID userId, long reservedBytes, Instant now) {
    this.uploadId = uploadId;
    this.userId = userId;
    this.reservedBytes = reservedBytes;
    this.createdAt = now;
  }

  void resize(long bytes) {
    this.reservedBytes = bytes;
  }

  public UUID uploadId() {
    return uploadId;
  }

  public UUID userId() {
    return userId;
  }

  public long reservedBytes() {
    return reservedBytes;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
