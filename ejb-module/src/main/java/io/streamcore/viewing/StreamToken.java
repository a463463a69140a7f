package io.streamcore.viewing;

import io.streamcore.security.OpaqueToken;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What opens one guarded live stream or playlist to whoever holds it, until it expires or is
 * revoked. Only its hash is kept.
 */
@Entity
@Table(name = "stream_tokens")
public class StreamToken {

  static final int MAX_LABEL = 100;

  @Id
  @Column(name = "stream_token_id")
  private UUID id;

  @Column(name = "profile_id", nullable = false, updatable = false)
  private UUID profileId;

  @Column(name = "stream_id", updatable = false)
  private @Nullable UUID streamId;

  @Column(name = "playlist_id", updatable = false)
  private @Nullable UUID playlistId;

  @Column(name = "token", nullable = false, updatable = false, length = 100)
  private String hash;

  @Column(name = "label", length = MAX_LABEL)
  private @Nullable String label;

  @Column(name = "expires_at", nullable = false)
  private Instant expiresAt;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  /** For JPA. */
  protected StreamToken() {}

  StreamToken(UUID profileId, Target target, OpaqueToken token, Grant grant, Instant now) {
    this.id = UUID.randomUUID();
    this.profileId = profileId;
    this.streamId = target.kind() == Target.Kind.STREAM ? target.id() : null;
    this.playlistId = target.kind() == Target.Kind.PLAYLIST ? target.id() : null;
    this.hash = token.hash();
    this.label = grant.label();
    this.expiresAt = grant.expiresAt();
    this.createdAt = now;
  }

  /**
   * What a token is to be.
   *
   * @param label what its owner calls it; null: nothing
   */
  public record Grant(@Nullable String label, Instant expiresAt) {}

  /** What a token opens. */
  public record Target(Kind kind, UUID id) {

    /** The kinds of things that tokens open. */
    public enum Kind {
      STREAM,
      PLAYLIST
    }

    public static Target stream(UUID id) {
      return new Target(Kind.STREAM, id);
    }

    public static Target playlist(UUID id) {
      return new Target(Kind.PLAYLIST, id);
    }
  }

  public UUID id() {
    return id;
  }

  /** What its owner calls it. */
  public Optional<String> label() {
    return Optional.ofNullable(label);
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
