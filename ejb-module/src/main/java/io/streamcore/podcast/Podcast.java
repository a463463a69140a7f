package io.streamcore.podcast;

import io.streamcore.podcast.tag.Category;
import io.streamcore.podcast.tag.Medium;
import io.streamcore.podcast.tag.ShowDetails;
import io.streamcore.podcast.tag.ShowType;
import io.streamcore.podcast.tag.Visibility;
import io.streamcore.retention.Recoverable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A show of a DJ: what directories list, and what listeners subscribe to.
 *
 * <p>Its feed has one address and one guid for ever. Deleting hides it with all its episodes at
 * once; within the retention time it can be restored, after that it is erased.
 *
 * <p>Outside the room it is read only, and detached.
 */
@Entity
@Table(name = "podcasts")
public class Podcast extends Recoverable {

  @Id
  @Column(name = "podcast_id")
  private UUID id;

  @Column(name = "user_id", nullable = false, updatable = false)
  private UUID userId;

  @Column(name = "title", nullable = false, length = PodcastSettings.MAX_TITLE)
  private String title;

  @Column(name = "description", columnDefinition = "text")
  private @Nullable String description;

  @Column(name = "language", nullable = false, length = 10)
  private String language;

  @Column(name = "author", nullable = false, length = PodcastSettings.MAX_AUTHOR)
  private String author;

  @Column(name = "image_url", columnDefinition = "text")
  private @Nullable String imageUrl;

  @Column(name = "explicit", nullable = false)
  private boolean explicit;

  @Column(name = "custom_domain")
  private @Nullable String customDomain;

  @Column(name = "monetization_enabled", nullable = false)
  private boolean monetized;

  @Column(name = "guid", nullable = false, updatable = false)
  private UUID guid;

  @Convert(converter = Visibility.Column.class)
  @Column(name = "visibility", nullable = false, length = 10)
  private Visibility visibility;

  @Convert(converter = ShowType.Column.class)
  @Column(name = "show_type", nullable = false, length = 8)
  private ShowType type;

  @Convert(converter = Medium.Column.class)
  @Column(name = "medium", nullable = false, length = 20)
  private Medium medium;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "categories", nullable = false)
  private List<Category> categories;

  @Column(name = "website", columnDefinition = "text")
  private @Nullable String website;

  @Column(name = "owner_name", length = 100)
  private @Nullable String ownerName;

  @Column(name = "owner_email")
  private @Nullable String ownerEmail;

  @Column(name = "copyright", length = 200)
  private @Nullable String copyright;

  @Column(name = "license", length = 128)
  private @Nullable String license;

  @Column(name = "license_url", columnDefinition = "text")
  private @Nullable String licenseUrl;

  @Column(name = "locked", nullable = false)
  private boolean locked;

  @Column(name = "complete", nullable = false)
  private boolean complete;

  @Column(name = "blocked", nullable = false)
  private boolean blocked;

  @Column(name = "new_feed_url", columnDefinition = "text")
  private @Nullable String newFeedUrl;

  @Column(name = "stream_id")
  private @Nullable UUID streamId;

  @Column(name = "cover_path", columnDefinition = "text")
  private @Nullable String coverPath;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "details", nullable = false)
  private ShowDetails details;

  // both are counted by PodcastStore.feedChanged, which leaves the version alone
  @Column(name = "feed_revision", nullable = false, updatable = false)
  private long feedRevision;

  @Column(name = "feed_changed_at", nullable = false, updatable = false)
  private Instant feedChangedAt;

  /** For JPA. */
  protected Podcast() {}

  Podcast(UUID id, UUID userId, UUID guid, PodcastSettings settings, Instant now) {
    super(now);
    this.id = id;
    this.userId = userId;
    this.guid = guid;
    this.feedChangedAt = now;
    change(settings, now);
  }

  public UUID id() {
    return id;
  }

  /** The owner. */
  public UUID userId() {
    return userId;
  }

  /** {@code podcast:guid}, the same for ever. */
  public UUID guid() {
    return guid;
  }

  /** What the DJ has decided. */
  public PodcastSettings settings() {
    return new PodcastSettings(
        new PodcastSettings.About(
            title, description, language, author, imageUrl, website, explicit, categories),
        new PodcastSettings.Listing(
            visibility, monetized, type, medium, complete, blocked, locked, newFeedUrl, streamId),
        new PodcastSettings.Rights(ownerName, ownerEmail, copyright, license, licenseUrl),
        details);
  }

  public String title() {
    return title;
  }

  public boolean isPublic() {
    return visibility == Visibility.PUBLIC;
  }

  /** Whether only who has bought it may hear it. */
  public boolean isMonetized() {
    return monetized;
  }

  /** A name of the DJ's own under which the show is found. */
  public Optional<String> customDomain() {
    return Optional.ofNullable(customDomain);
  }

  /** Where the show has moved to. */
  public Optional<String> newFeedUrl() {
    return Optional.ofNullable(newFeedUrl);
  }

  /** The stream that the feed announces. */
  public Optional<UUID> streamId() {
    return Optional.ofNullable(streamId);
  }

  /** The key of the cover, if one is stored here. */
  public Optional<String> coverPath() {
    return Optional.ofNullable(coverPath);
  }

  /** Grows with all that changes the feed, episodes included. */
  public long feedRevision() {
    return feedRevision;
  }

  /** When the feed changed last, the coming of a publication date aside. */
  public Instant feedChangedAt() {
    return feedChangedAt;
  }

  final void change(PodcastSettings settings, Instant now) {
    PodcastSettings.About about = settings.about();
    this.title = about.title();
    this.description = about.description();
    this.language = about.language();
    this.author = about.author();
    this.imageUrl = about.imageUrl();
    this.website = about.website();
    this.explicit = about.explicit();
    this.categories = about.categories();
    PodcastSettings.Listing listing = settings.listing();
    this.visibility = listing.visibility();
    this.monetized = listing.monetized();
    this.type = listing.type();
    this.medium = listing.medium();
    this.complete = listing.complete();
    this.blocked = listing.blocked();
    this.locked = listing.locked();
    this.newFeedUrl = listing.newFeedUrl();
    this.streamId = listing.streamId();
    PodcastSettings.Rights rights = settings.rights();
    this.ownerName = rights.ownerName();
    this.ownerEmail = rights.ownerEmail();
    this.copyright = rights.copyright();
    this.license = rights.license();
    this.licenseUrl = rights.licenseUrl();
    this.details = settings.details();
    changed(now);
  }

  /** Gives it a name of its own; null: none. */
  void findUnder(@Nullable String name, Instant now) {
    this.customDomain = name;
    changed(now);
  }

  /** Gives it another cover; its feed has to be told. */
  public void cover(@Nullable String path, Instant now) {
    this.coverPath = path;
    changed(now);
  }

  void delete(Instant now) {
    hide(now);
  }

  void restore(Instant now) {
    bringBack(now);
  }
}
