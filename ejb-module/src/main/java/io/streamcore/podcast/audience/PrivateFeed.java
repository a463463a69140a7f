package io.streamcore.podcast.audience;

import io.streamcore.podcast.Moments;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A feed of a show for one subscriber, at an address that can be taken back. */
@Entity
@Table(name = "private_feeds")
public class PrivateFeed {

  static final int MAX_LABEL = 100;

  @Id
  @Column(name = "private_feed_id")
  private UUID id;

  @Column(name = "podcast_id", nullable = false, updatable = false)
  private UUID podcastId;

  @Column(name = "user_id", updatable = false)
  private @Nullable UUID userId;

  @Column(name = "label", nullable = false, length = MAX_LABEL)
  private String label;

  @JdbcTypeCode(SqlTypes.CHAR)
  @Column(name = "token_hash", nullable = false, updatable = false, length = 64)
  private String tokenHash;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "last_used_at")
  private @Nullable Instant lastUsedAt;

  @Column(name = "revoked_at")
  private @Nullable Instant revokedAt;

  /** For JPA. */
  protected PrivateFeed() {}

  PrivateFeed(UUID podcastId, @Nullable UUID userId, String label, String tokenHash) {
    this.id = UUID.randomUUID();
    this.podcastId = podcastId;
    this.userId = userId;
    this.label = label;
    this.tokenHash = tokenHash;
    this.createdAt = Moments.now();
  }

  public UUID id() {
    return id;
  }

  public UUID podcastId() {
    return podcastId;
  }

  /** The subscriber who asked for it; empty: the show's maker gave it. */
  public Optional<UUID> userId() {
    return Optional.ofNullable(userId);
  }

  /** For whom it is. */
  public String label() {
    return label;
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** When an app asked for it last, to within a minute. */
  public Optional<Instant> lastUsedAt() {
    return Optional.ofNullable(lastUsedAt);
  }

  /** Since when its address leads nowhere. */
  public Optional<Instant> revokedAt() {
    return Optional.ofNullable(revokedAt);
  }

  void revoke() {
    this.revokedAt = Moments.now();
  }
}
