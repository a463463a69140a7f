package io.streamcore.retention;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row that its user can change, delete, and bring back until the retention job erases it.
 *
 * <p>It knows when it was made, changed and deleted, and counts its changes. Deleting only hides
 * it. What else deleting and restoring mean for a kind of row is that entity's to say, which is why
 * nobody but the entity itself may call what changes it here.
 */
@MappedSuperclass
public abstract class Recoverable {

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "updated_at", nullable = false)
  private Instant updatedAt;

  @Column(name = "deleted_at")
  private @Nullable Instant deletedAt;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  /** For JPA. */
  protected Recoverable() {}

  protected Recoverable(Instant now) {
    this.createdAt = now;
    this.updatedAt = now;
  }

  public final Instant createdAt() {
    return createdAt;
  }

  /** When the row changed last; deleting and restoring are changes, too. */
  public final Instant updatedAt() {
    return updatedAt;
  }

  /** Since when it has been in the recycle bin. */
  public final Optional<Instant> deletedAt() {
    return Optional.ofNullable(deletedAt);
  }

  public final boolean isDeleted() {
    return deletedAt != null;
  }

  /** Grows with every change: what a client has to have seen to change it ({@code If-Match}). */
  public final long version() {
    return version;
  }

  protected final void changed(Instant now) {
    this.updatedAt = now;
  }

  protected final void hide(Instant now) {
    this.deletedAt = now;
    changed(now);
  }

  protected final void bringBack(Instant now) {
    this.deletedAt = null;
    changed(now);
  }
}
