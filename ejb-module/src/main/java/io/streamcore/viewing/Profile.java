package io.streamcore.viewing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One who watches and listens on an account. Every account has at least one when it needs it. */
@Entity
@Table(name = "profiles")
class Profile {

  static final int MAX_NAME = 100;

  @Id
  @Column(name = "profile_id")
  private UUID id;

  @Column(name = "user_id", nullable = false, updatable = false)
  private UUID userId;

  @Column(name = "name", nullable = false, length = MAX_NAME)
  private String name;

  @Column(name = "is_child", nullable = false)
  private boolean child;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "deleted_at")
  private @Nullable Instant deletedAt;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  /** For JPA. */
  protected Profile() {}

  Profile(UUID userId, String name, Instant now) {
    this.id = UUID.randomUUID();
    this.userId = userId;
    int end = name.offsetByCodePoints(0, Math.min(MAX_NAME, name.codePointCount(0, name.length())));
    this.name = name.substring(0, end);
    this.createdAt = now;
  }

  UUID id() {
    return id;
  }

  String name() {
    return name;
  }

  boolean isChild() {
    return child;
  }

  Instant createdAt() {
    return createdAt;
  }

  @Nullable Instant deletedAt() {
    return deletedAt;
  }
}
