package io.streamcore.storage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * The proof that something was erased for good: what it was and how much, nothing of what was in
 * it.
 */
@Entity
@Table(name = "erasure_receipts")
public class ErasureReceipt {

  @Id
  @Column(name = "receipt_id")
  private UUID id;

  @Column(name = "subject_type", nullable = false, updatable = false, length = 40)
  private String subjectType;

  @Column(name = "subject_id", nullable = false, updatable = false)
  private UUID subjectId;

  @Column(name = "owner_id", nullable = false, updatable = false)
  private UUID ownerId;

  @Column(name = "objects", nullable = false, updatable = false)
  private int objects;

  @Column(name = "erased_at", nullable = false, updatable = false)
  private Instant erasedAt;

  /** For JPA. */
  protected ErasureReceipt() {}

  /**
   * A receipt as of now.
   *
   * @param subjectType the table's name in the singular, such as {@code upload}
   * @param ownerId whose it was; no reference, for the owner may be erased, too
   * @param objects how many objects went with it
   */
  public ErasureReceipt(String subjectType, UUID subjectId, UUID ownerId, int objects) {
    this.id = UUID.randomUUID();
    this.subjectType = subjectType;
    this.subjectId = subjectId;
    this.ownerId = ownerId;
    this.objects = objects;
    this.erasedAt = Instant.now();
  }

  public UUID id() {
    return id;
  }

  public String subjectType() {
    return subjectType;
  }

  public UUID subjectId() {
    return subjectId;
  }

  public UUID ownerId() {
    return ownerId;
  }

  public int objects() {
    return objects;
  }

  public Instant erasedAt() {
    return erasedAt;
  }
}
