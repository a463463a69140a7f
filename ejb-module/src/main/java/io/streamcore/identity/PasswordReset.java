package io.streamcore.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mailed permission to set a new password, once, within an hour. */
@Entity
@Table(name = "password_resets")
class PasswordReset {

  static final Duration LIFE = Duration.ofMinutes(60);

  @Id
  @Column(name = "reset_id")
  private UUID id;

  @Column(name = "user_id")
  private UUID userId;

  @Column(name = "reset_token")
  private String hash;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "used_at")
  private @Nullable Instant usedAt;

  protected PasswordReset() {}

  PasswordReset(UUID userId, String hash, Instant now) {
    this.id = UUID.randomUUID();
    this.userId = userId;
    this.hash = hash;
    this.createdAt = now;
    this.expiresAt = now.plus(LIFE);
  }

  UUID userId() {
    return userId;
  }

  boolean isUsable(Instant now) {
    return usedAt == null && expiresAt.isAfter(now);
  }

  void use(Instant now) {
    usedAt = now;
  }

  /** What the user may know of it: all but the token's hash. */
  Facts facts() {
    return new Facts(id, createdAt, expiresAt, usedAt);
  }

  /** A reset without its secret. */
  record Facts(UUID resetId, Instant createdAt, Instant expiresAt, @Nullable Instant usedAt) {}
}
