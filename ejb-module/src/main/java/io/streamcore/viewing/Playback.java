package io.streamcore.viewing;

import io.streamcore.media.offer.Offer;
import io.streamcore.media.offer.OfferKind;
import io.streamcore.security.Caller;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that plays on a device, or did: the lease that goes with a stream token. It is renewed
 * by statements alone, never by this entity.
 */
@Entity
@Table(name = "playbacks")
class Playback {

  /** As long as the column that tells what plays. */
  private static final int MAX_TITLE = 255;

  @Id
  @Column(name = "playback_id")
  private UUID id;

  @Column(name = "user_id", nullable = false, updatable = false)
  private UUID userId;

  @Column(name = "session_id", nullable = false, updatable = false)
  private UUID sessionId;

  @Column(name = "profile_id", nullable = false, updatable = false)
  private UUID profileId;

  @Column(name = "content_id", updatable = false)
  private @Nullable UUID contentId;

  @Column(name = "title", nullable = false, updatable = false, length = MAX_TITLE)
  private String title;

  @Column(name = "duration_seconds", updatable = false)
  private @Nullable Integer durationSeconds;

  @Column(name = "sold", nullable = false, updatable = false)
  private boolean sold;

  @Column(name = "started_at", nullable = false, updatable = false)
  private Instant startedAt;

  @Column(name = "renewed_at", nullable = false, updatable = false)
  private Instant renewedAt;

  /** For JPA. */
  protected Playback() {}

  Playback(StreamToken token, Caller caller, Offer offer) {
    this.id = token.id();
    this.userId = caller.userId();
    this.sessionId = caller.sessionId();
    this.profileId = token.profileId();
    this.contentId = offer.kind() == OfferKind.CONTENT ? offer.id() : null;
    this.title = offer.title().substring(0, Math.min(MAX_TITLE, offer.title().length()));
    this.durationSeconds = offer.seconds();
    this.sold = offer.price().isPresent();
    this.startedAt = token.createdAt();
    this.renewedAt = token.createdAt();
  }

  UUID id() {
    return id;
  }

  UUID sessionId() {
    return sessionId;
  }

  UUID profileId() {
    return profileId;
  }

  @Nullable UUID contentId() {
    return contentId;
  }

  String title() {
    return title;
  }

  Instant startedAt() {
    return startedAt;
  }

  Instant renewedAt() {
    return renewedAt;
  }
}
