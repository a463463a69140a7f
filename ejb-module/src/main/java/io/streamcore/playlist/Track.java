package io.streamcore.playlist;

import io.streamcore.media.remote.RemoteSound;
import io.streamcore.retention.Recoverable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in a playlist, filled by an upload or by sound on somebody else's server. That is looked
 * at from time to time; what is not there any more is marked dead, and stays.
 *
 * <p>Outside the room it is read only, and detached.
 */
@Entity
@Table(name = "tracks")
public class Track extends Recoverable {

  private static final int MAX_REASON = 200;

  @Id
  @Column(name = "track_id")
  private UUID id;

  @Column(name = "playlist_id", nullable = false, updatable = false)
  private UUID playlistId;

  @Convert(converter = SourceType.Column.class)
  @Column(name = "source_type", nullable = false, updatable = false, length = 10)
  private SourceType sourceType;

  @Column(name = "upload_id", updatable = false)
  private @Nullable UUID uploadId;

  @Column(name = "url", updatable = false, columnDefinition = "text")
  private @Nullable String url;

  @Column(name = "title", nullable = false, length = TrackSettings.MAX_TITLE)
  private String title;

  @Column(name = "artist", length = TrackSettings.MAX_ARTIST)
  private @Nullable String artist;

  @Column(name = "duration_seconds", nullable = false)
  private int durationSeconds;

  @Column(name = "position", nullable = false)
  private int position;

  @Column(name = "media_type", length = 100)
  private @Nullable String mediaType;

  @Column(name = "media_bytes")
  private @Nullable Long mediaBytes;

  @Column(name = "checked_at")
  private @Nullable Instant checkedAt;

  @Column(name = "dead_since")
  private @Nullable Instant deadSince;

  @Column(name = "dead_reason", length = MAX_REASON)
  private @Nullable String deadReason;

  /** For JPA. */
  protected Track() {}

  private Track(UUID playlistId, SourceType sourceType, Names names, int position, Instant now) {
    super(now);
    this.id = UUID.randomUUID();
    this.playlistId = playlistId;
    this.sourceType = sourceType;
    this.position = position;
    rename(names, now);
  }

  /** A track of an upload. */
  static Track of(UUID playlistId, UUID uploadId, Names names, int position, Instant now) {
    Track track = new Track(playlistId, SourceType.UPLOAD, names, position, now);
    track.uploadId = uploadId;
    return track;
  }

  /** A track of sound elsewhere. */
  static Track of(UUID playlistId, RemoteSound sound, Names names, int position, Instant now) {
    Track track = new Track(playlistId, SourceType.EXTERNAL, names, position, now);
    track.url = sound.url();
    track.found(sound, now);
    return track;
  }

  /**
   * What a track is called, and how long it plays.
   *
   * @param artist null: nobody is named
   */
  record Names(String title, @Nullable String artist, int durationSeconds) {}

  public UUID id() {
    return id;
  }

  public UUID playlistId() {
    return playlistId;
  }

  public SourceType sourceType() {
    return sourceType;
  }

  /** The upload that is its sound. */
  public Optional<UUID> uploadId() {
    return Optional.ofNullable(uploadId);
  }

  /** Where its sound is, if not in the house. */
  public Optional<String> url() {
    return Optional.ofNullable(url);
  }

  public String title() {
    return title;
  }

  public Optional<String> artist() {
    return Optional.ofNullable(artist);
  }

  /** How long it plays; 0: not known yet, for its upload is still being looked at. */
  public int durationSeconds() {
    return durationSeconds;
  }

  /** Its place from 0. */
  public int position() {
    return position;
  }

  /** The media type of sound elsewhere. */
  public Optional<String> mediaType() {
    return Optional.ofNullable(mediaType);
  }

  /** When sound elsewhere was last looked at. */
  public Optional<Instant> checkedAt() {
    return Optional.ofNullable(checkedAt);
  }

  /** Since when sound elsewhere is not there any more. */
  public Optional<Instant> deadSince() {
    return Optional.ofNullable(deadSince);
  }

  /** Why it is not, in a sentence for the DJ. */
  public Optional<String> deadReason() {
    return Optional.ofNullable(deadReason);
  }

  public boolean isDead() {
    return deadSince != null;
  }

  Names names() {
    return new Names(title, artist, durationSeconds);
  }

  final void rename(Names names, Instant now) {
    this.title = names.title();
    this.artist = names.artist();
    this.durationSeconds = names.durationSeconds();
    changed(now);
  }

  void place(int place) {
    this.position = place;
  }

  void found(RemoteSound sound, Instant now) {
    this.mediaType = sound.contentType();
    this.mediaBytes = sound.bytes();
    this.checkedAt = now;
    this.deadSince = null;
    this.deadReason = null;
    changed(now);
  }

  void missed(String reason, Instant now) {
    this.checkedAt = now;
    this.deadSince = deadSince == null ? now : deadSince;
    this.deadReason = reason.substring(0, Math.min(reason.length(), MAX_REASON));
    changed(now);
  }

  void delete(Instant now) {
    hide(now);
  }

  void restore(Instant now) {
    bringBack(now);
  }
}
