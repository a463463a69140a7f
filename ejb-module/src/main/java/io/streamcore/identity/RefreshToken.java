package io.streamcore.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token with which a device fetches its next pair of tokens, once. It stays after its use, so
 * that a second use is seen: then somebody has a copy, and the session ends.
 */
@Entity
@Table(name = "refresh_tokens")
class RefreshToken {

  @Id
  @Column(name = "token_id")
  private UUID id;

  @Column(name = "user_id")
  private UUID userId;

  @Column(name = "session_id")
  private UUID sessionId;

  @Column(name = "refresh_token")
  private String hash;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "used_at")
  private @Nullable Instant usedAt;

  protected RefreshToken() {}

  RefreshToken(Session session, String hash, Instant now) {
    this.id = UUID.randomUUID();
    this.userId = session.userId();
    this.sessionId = session.id();
    this.hash = hash;
    this.createdAt = now;
    this.expiresAt = now.plus(Session.LIFE);
  }

  UUID sessionId() {
    return sessionId;
  }

  boolean isExpired(Instant now) {
    return !expiresAt.isAfter(now);
  }

  boolean wasUsed() {
    return usedAt != null;
  }

  void use(Instant now) {
    usedAt = now;
  }

  /** What the user may know of it: all but the token's hash. */
  Facts facts() {
    return new Facts(id, sessionId, createdAt, expiresAt, usedAt);
  }

  /** A refresh token without its secret. */
  record Facts(
      UUID tokenId,
      UUID sessionId,
      Instant createdAt,
      Instant expiresAt,
      @Nullable Instant usedAt) {}
}
