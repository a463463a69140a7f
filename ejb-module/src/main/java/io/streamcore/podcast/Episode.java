package io.streamcore.podcast;

import io.streamcore.media.remote.RemoteSound;
import io.streamcore.podcast.tag.EpisodeDetails;
import io.streamcore.podcast.tag.EpisodeType;
import io.streamcore.podcast.tag.SourceType;
import io.streamcore.retention.Recoverable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One part of a show: a draft until it is published, then announced until its publication date has
 * come, then heard.
 *
 * <p>Its guid in the feed never changes, whatever else does, so that no app plays it twice.
 *
 * <p>Outside the room it is read only, and detached.
 */
@Entity
@Table(name = "episodes")
public class Episode extends Recoverable {

  @Id
  @Column(name = "episode_id")
  private UUID id;

  @Column(name = "podcast_id", nullable = false, updatable = false)
  private UUID podcastId;

  @Convert(converter = SourceType.Column.class)
  @Column(name = "source_type", nullable = false, length = 10)
  private SourceType sourceType;

  @Column(name = "upload_id")
  private @Nullable UUID uploadId;

  @Column(name = "media_url", columnDefinition = "text")
  private @Nullable String mediaUrl;

  @Column(name = "title", nullable = false, length = EpisodeSettings.MAX_TITLE)
  private String title;

  @Column(name = "description", columnDefinition = "text")
  private @Nullable String description;

  @Column(name = "duration_seconds", nullable = false)
  private int durationSeconds;

  @Column(name = "publication_date", nullable = false)
  private Instant publicationDate;

  @Column(name = "episode_number", nullable = false)
  private int number;

  @Column(name = "explicit", nullable = false)
  private boolean explicit;

  @Column(name = "monetization_required", nullable = false)
  private boolean monetized;

  @Column(name = "guid", nullable = false, updatable = false, columnDefinition = "text")
  private String guid;

  @Column(name = "published", nullable = false)
  private boolean published;

  @Column(name = "season")
  private @Nullable Integer season;

  @Convert(converter = EpisodeType.Column.class)
  @Column(name = "episode_type", nullable = false, length = 8)
  private EpisodeType type;

  @Column(name = "link", columnDefinition = "text")
  private @Nullable String link;

  @Column(name = "image_url", columnDefinition = "text")
  private @Nullable String imageUrl;

  @Column(name = "blocked", nullable = false)
  private boolean blocked;

  @Column(name = "media_type", length = 100)
  private @Nullable String mediaType;

  @Column(name = "media_bytes")
  private @Nullable Long mediaBytes;

  @Column(name = "publish_when_ready", nullable = false)
  private boolean publishWhenReady;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "details", nullable = false)
  private EpisodeDetails details;

  /** For JPA. */
  protected Episode() {}

  Episode(
      UUID id,
      UUID podcastId,
      String guid,
      EpisodeSettings settings,
      int number,
      int seconds,
      Instant now) {
    super(now);
    this.id = id;
    this.podcastId = podcastId;
    this.guid = guid;
    this.publicationDate = now;
    change(settings, number, seconds, now);
  }

  public UUID id() {
    return id;
  }

  public UUID podcastId() {
    return podcastId;
  }

  /** The item's guid in the feed. */
  public String guid() {
    return guid;
  }

  /** What the DJ has decided. */
  public EpisodeSettings settings() {
    return new EpisodeSettings(
        new EpisodeSettings.About(title, description, link, imageUrl, explicit),
        new EpisodeSettings.Source(sourceType, uploadId, mediaUrl, durationSeconds),
        new EpisodeSettings.Placing(
            number, season, type, publicationDate, published, monetized, blocked),
        details);
  }

  public String title() {
    return title;
  }

  public SourceType sourceType() {
    return sourceType;
  }

  /** The upload that is its sound. */
  public Optional<UUID> uploadId() {
    return Optional.ofNullable(uploadId);
  }

  /** The sound elsewhere, as its server described it when it was added. */
  public Optional<RemoteSound> remoteSound() {
    return mediaUrl == null || mediaType == null
        ? Optional.empty()
        : Optional.of(new RemoteSound(mediaUrl, mediaType, mediaBytes == null ? 0 : mediaBytes, 0));
  }

  public int number() {
    return number;
  }

  public int durationSeconds() {
    return durationSeconds;
  }

  /** Since when, or from when on, it is heard. */
  public Instant publicationDate() {
    return publicationDate;
  }

  /** Whether it is no draft any more. */
  public boolean isPublished() {
    return published;
  }

  /** Whether it is published, and its time has come. */
  public boolean isOut(Instant now) {
    return published && !isDeleted() && !publicationDate.isAfter(now);
  }

  /** Whether only who has bought it may hear it. */
  public boolean isMonetized() {
    return monetized;
  }

  /**
   * Makes it what the settings say.
   *
   * @param newNumber its number in the show
   * @param seconds how long it plays; 0: not known yet
   */
  final void change(EpisodeSettings settings, int newNumber, int seconds, Instant now) {
    EpisodeSettings.About about = settings.about();
    this.title = about.title();
    this.description = about.description();
    this.link = about.link();
    this.imageUrl = about.imageUrl();
    this.explicit = about.explicit();
    EpisodeSettings.Placing placing = settings.placing();
    if (placing.publicationDate() != null) {
      this.publicationDate = placing.publicationDate();
    } else if (placing.published() && !published) {
      this.publicationDate = now;
    }
    this.number = newNumber;
    this.season = placing.season();
    this.type = placing.type();
    this.published = placing.published();
    this.monetized = placing.monetized();
    this.blocked = placing.blocked();
    EpisodeSettings.Source source = settings.source();
    this.sourceType = source.type();
    this.uploadId = source.uploadId();
    this.mediaUrl = source.mediaUrl();
    this.durationSeconds = seconds;
    this.details = settings.details();
    changed(now);
  }

  /** Has it published when its upload is ready. */
  void publishWhenReady() {
    this.publishWhenReady = true;
  }

  /** Its upload is ready, and plays so long. */
  void soundReady(int seconds, Instant now) {
    if (durationSeconds == 0) {
      this.durationSeconds = seconds;
      changed(now);
    }
    if (publishWhenReady) {
      this.publishWhenReady = false;
      this.published = true;
      changed(now);
    }
  }

  /** What the server of its sound has said; null: it is in the house. */
  void describe(@Nullable RemoteSound sound) {
    this.mediaType = sound == null ? null : sound.contentType();
    this.mediaBytes = sound == null ? null : sound.bytes();
  }

  void delete(Instant now) {
    hide(now);
  }

  void restore(Instant now) {
    bringBack(now);
  }
}
