package io.streamcore.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One signed-in device of a user. Lives as long as it fetches a new token at least once in 30 days;
 * ends at once when it is revoked, and with it all its tokens.
 */
@Entity
@Table(name = "sessions")
class Session {

  /** How long a device stays signed in without being used. */
  static final Duration LIFE = Duration.ofDays(30);

  @Id
  @Column(name = "session_id")
  private UUID id;

  @Column(name = "user_id")
  private UUID userId;

  @Column(name = "device_info")
  private @Nullable String deviceInfo;

  @Column(name = "ip_address")
  private @Nullable String ipAddress;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "last_used_at")
  private Instant lastUsedAt;

  @Column(name = "revoked_at")
  private @Nullable Instant revokedAt;

  protected Session() {}

  Session(UUID id, UUID userId, Device device, Instant now) {
    this.id = id;
    this.userId = userId;
    this.deviceInfo = device.description();
    this.ipAddress = device.address();
    this.createdAt = now;
    this.lastUsedAt = now;
    this.expiresAt = now.plus(LIFE);
  }

  UUID id() {
    return id;
  }

  UUID userId() {
    return userId;
  }

  Instant lastUsedAt() {
    return lastUsedAt;
  }

  boolean isLive(Instant now) {
    return revokedAt == null && expiresAt.isAfter(now);
  }

  /** The device showed up with its refresh token. */
  void renew(String address, Instant now) {
    ipAddress = address;
    lastUsedAt = now;
    expiresAt = now.plus(LIFE);
  }

  void revoke(Instant now) {
    if (revokedAt == null) {
      revokedAt = now;
    }
  }

  SignedInDevice device(UUID currentSessionId) {
    return new SignedInDevice(
        id, deviceInfo, ipAddress, createdAt, lastUsedAt, expiresAt, id.equals(currentSessionId));
  }
}
