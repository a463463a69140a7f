package io.streamcore.viewing;

import io.streamcore.media.offer.Offer;
import io.streamcore.security.OpaqueToken;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What opens one title, stream, playlist or episode to whoever holds it, until it expires or is
 * revoked. Only its hash is kept. Owners of guarded streams give some away; that of a {@link
 * Playback} is for one device, and holds as long as this may play.
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

  @Column(name = "content_id", updatable = false)
  private @Nullable UUID contentId;

  @Column(name = "stream_id", updatable = false)
  private @Nullable UUID streamId;

  @Column(name = "playlist_id", updatable = false)
  private @Nullable UUID playlistId;

  @Column(name = "episode_id", updatable = false)
  private @Nullable UUID episodeId;

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

  /** The token of a playback. */
  StreamToken(UUID profileId, Offer offer, OpaqueToken token, Instant expiresAt, Instant now) {
    this.id = UUID.randomUUID();
    this.profileId = profileId;
    switch (offer.kind()) {
      case CONTENT -> this.contentId = offer.id();
      case STREAM -> this.streamId = offer.id();
      case PLAYLIST -> this.playlistId = offer.id();
      case EPISODE -> this.episodeId = offer.id();
    }
    this.hash = token.hash();
    this.expiresAt = expiresAt;
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

  /** In whose name it was issued. */
  UUID profileId() {
    return profileId;
  }

  /** The one thing that it opens. */
  UUID resourceId() {
    return Stream.of(contentId, streamId, playlistId, episodeId)
        .flatMap(Stream::ofNullable)
        .findFirst()
        .orElseThrow();
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
