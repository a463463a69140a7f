package io.streamcore.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An address that takes the place of the user's once its mailbox has confirmed it. */
@Entity
@Table(name = "email_changes")
class EmailChange {

  static final Duration LIFE = Duration.ofHours(24);

  @Id
  @Column(name = "change_id")
  private UUID id;

  @Column(name = "user_id")
  private UUID userId;

  @Column(name = "new_email")
  private String newEmail;

  @Column(name = "change_token")
  private String hash;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "used_at")
  private @Nullable Instant usedAt;

  protected EmailChange() {}

  EmailChange(UUID userId, EmailAddress newEmail, String hash, Instant now) {
    this.id = UUID.randomUUID();
    this.userId = userId;
    this.newEmail = newEmail.value();
    this.hash = hash;
    this.createdAt = now;
    this.expiresAt = now.plus(LIFE);
  }

  UUID userId() {
    return userId;
  }

  String newEmail() {
    return newEmail;
  }

  boolean isUsable(Instant now) {
    return usedAt == null && expiresAt.isAfter(now);
  }

  void use(Instant now) {
    usedAt = now;
  }

  /** What the user may know of it: all but the token's hash. */
  Facts facts() {
    return new Facts(id, newEmail, createdAt, expiresAt, usedAt);
  }

  /** A change without its secret. */
  record Facts(
      UUID changeId,
      String newEmail,
      Instant createdAt,
      Instant expiresAt,
      @Nullable Instant usedAt) {}
}
