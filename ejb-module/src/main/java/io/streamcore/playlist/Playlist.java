package io.streamcore.playlist;

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
 * A row of tracks that a DJ has put together, to be heard one after the other.
 *
 * <p>Its version counts the changes of its tracks, too: whoever reorders has seen them all.
 * Deleting hides it with its tracks at once; within the retention time it can be restored, after
 * that it is erased.
 *
 * <p>Outside the room it is read only, and detached.
 */
@Entity
@Table(name = "playlists")
public class Playlist extends Recoverable {

  @Id
  @Column(name = "playlist_id")
  private UUID id;

  @Column(name = "user_id", nullable = false, updatable = false)
  private UUID userId;

  @Column(name = "title", nullable = false, length = PlaylistSettings.MAX_TITLE)
  private String title;

  @Column(name = "description", columnDefinition = "text")
  private @Nullable String description;

  @Convert(converter = Visibility.Column.class)
  @Column(name = "visibility", nullable = false, length = 10)
  private Visibility visibility;

  @Column(name = "monetization_enabled", nullable = false)
  private boolean monetized;

  @Column(name = "cover_upload_id")
  private @Nullable UUID coverUploadId;

  /** For JPA. */
  protected Playlist() {}

  Playlist(UUID userId, PlaylistSettings settings, Instant now) {
    super(now);
    this.id = UUID.randomUUID();
    this.userId = userId;
    change(settings, now);
  }

  public UUID id() {
    return id;
  }

  /** The owner. */
  public UUID userId() {
    return userId;
  }

  /** What the DJ has decided. */
  public PlaylistSettings settings() {
    return new PlaylistSettings(title, description, visibility, monetized, coverUploadId);
  }

  public String title() {
    return title;
  }

  public Optional<String> description() {
    return Optional.ofNullable(description);
  }

  public boolean isPublic() {
    return visibility == Visibility.PUBLIC;
  }

  /** Whether only who has bought it may hear it. */
  public boolean isMonetized() {
    return monetized;
  }

  final void change(PlaylistSettings settings, Instant now) {
    this.title = settings.title();
    this.description = settings.description();
    this.visibility = settings.visibility();
    this.monetized = settings.monetized();
    this.coverUploadId = settings.coverUploadId();
    changed(now);
  }

  /** A track has changed, come or gone, or all stand in another order. */
  void tracksChanged(Instant now) {
    changed(now);
  }

  void delete(Instant now) {
    hide(now);
  }

  void restore(Instant now) {
    bringBack(now);
  }
}
