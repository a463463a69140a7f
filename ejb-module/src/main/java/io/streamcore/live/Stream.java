package io.streamcore.live;

import io.streamcore.live.StreamSettings.About;
import io.streamcore.live.StreamSettings.Access;
import io.streamcore.live.StreamSettings.Fallback;
import io.streamcore.live.StreamSettings.Ingest;
import io.streamcore.live.StreamSettings.Limits;
import io.streamcore.retention.Recoverable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A live station of a DJ: registered, then fed and heard whenever its source is there.
 *
 * <p>While it is enabled, its source may come and listeners may join; disabled, those who are there
 * may stay. Deleting ends source and listeners at once and frees its mount; within the retention
 * time it can be restored, unless another stream has that mount by then; after it, it is erased.
 *
 * <p>Outside the room it is read only, and detached.
 */
@Entity
@Table(name = "streams")
public class Stream extends Recoverable {

  static final int MAX_ERROR = 300;

  @Id
  @Column(name = "stream_id")
  private UUID id;

  @Column(name = "user_id", nullable = false, updatable = false)
  private UUID userId;

  @Column(name = "name", nullable = false, length = StreamSettings.MAX_NAME)
  private String name;

  @Column(name = "genre", length = StreamSettings.MAX_GENRE)
  private @Nullable String genre;

  @Column(name = "description", columnDefinition = "text")
  private @Nullable String description;

  @Column(name = "website", length = StreamSettings.MAX_WEBSITE)
  private @Nullable String website;

  @Convert(converter = IngestModeColumn.class)
  @Column(name = "ingest_mode", nullable = false, length = 4)
  private IngestMode ingestMode;

  @Column(name = "shoutcast_url", nullable = false, columnDefinition = "text")
  private String shoutcastUrl;

  @Column(name = "mount", nullable = false, length = StreamAddress.MAX_MOUNT)
  private String mount;

  @Column(name = "pull_user", length = StreamSettings.MAX_USER)
  private @Nullable String pullUser;

  @Column(name = "on_demand", nullable = false)
  private boolean onDemand;

  @Column(name = "takeover", nullable = false)
  private boolean takeover;

  @Column(name = "stream_key_enc", nullable = false, columnDefinition = "text")
  private String keySealed;

  @Column(name = "stream_key_mac", nullable = false, length = 100)
  private String keyMac;

  @Convert(converter = VisibilityColumn.class)
  @Column(name = "visibility", nullable = false, length = 10)
  private Visibility visibility;

  @Column(name = "monetization_enabled", nullable = false)
  private boolean monetized;

  @Column(name = "enabled", nullable = false)
  private boolean enabled;

  @Column(name = "fallback_stream_id")
  private @Nullable UUID fallbackStreamId;

  @Column(name = "fallback_upload_id")
  private @Nullable UUID fallbackUploadId;

  @Column(name = "fallback_playlist_id")
  private @Nullable UUID fallbackPlaylistId;

  @Column(name = "grace_seconds", nullable = false)
  private int graceSeconds;

  @Column(name = "max_listeners", nullable = false)
  private int maxListeners;

  @Column(name = "max_bitrate_kbps", nullable = false)
  private int maxBitrateKbps;

  @Column(name = "burst_seconds", nullable = false)
  private int burstSeconds;

  @Column(name = "interval_ms", nullable = false)
  private int intervalMs;

  @Column(name = "owner_gone", nullable = false)
  private boolean ownerGone;

  @Column(name = "source_error", length = MAX_ERROR)
  private @Nullable String sourceError;

  @Column(name = "source_error_at")
  private @Nullable Instant sourceErrorAt;

  /** For JPA. */
  protected Stream() {}

  Stream(UUID id, UUID userId, StreamSettings settings, String address, Instant now) {
    super(now);
    this.id = id;
    this.userId = userId;
    this.keySealed = "";
    this.keyMac = "";
    change(settings, address, now);
  }

  public UUID id() {
    return id;
  }

  /** The owner. */
  public UUID userId() {
    return userId;
  }

  public About about() {
    return new About(name, genre, description, website);
  }

  public Access access() {
    return new Access(visibility, monetized, enabled);
  }

  public Ingest ingest() {
    String url = ingestMode == IngestMode.PULL ? shoutcastUrl : null;
    return new Ingest(ingestMode, url, mount, pullUser, onDemand, takeover);
  }

  public Fallback fallback() {
    return new Fallback(fallbackStreamId, fallbackUploadId, fallbackPlaylistId, graceSeconds);
  }

  public Limits limits() {
    return new Limits(maxListeners, maxBitrateKbps, burstSeconds, intervalMs);
  }

  public StreamSettings settings() {
    return new StreamSettings(about(), access(), ingest(), fallback(), limits());
  }

  public boolean isPushed() {
    return ingestMode == IngestMode.PUSH;
  }

  public boolean isPublic() {
    return visibility == Visibility.PUBLIC;
  }

  /** Whether each listener has to be let in. */
  public boolean isGuarded() {
    return !isPublic() || monetized;
  }

  public boolean isEnabled() {
    return enabled;
  }

  /** The path at which the relay offers it; a pulled one has its own whatever the remote's is. */
  public String relayPath() {
    return isPushed() ? mount : "/streams/" + id;
  }

  /** Where a pulled stream is fetched. */
  public URI pullAddress() {
    return StreamAddress.pulled(shoutcastUrl, mount);
  }

  /** Whether the owner is locked out or deleted: then nobody else may use it. */
  public boolean isOwnerGone() {
    return ownerGone;
  }

  /** Whether the relay is to have it. */
  public boolean isPresent() {
    return !isDeleted() && !ownerGone;
  }

  /** Why a pulled source could not be used when it was last tried; for the owner. */
  public Optional<String> sourceError() {
    return Optional.ofNullable(sourceError);
  }

  /** When that was. */
  public Optional<Instant> sourceErrorAt() {
    return Optional.ofNullable(sourceErrorAt);
  }

  String keySealed() {
    return keySealed;
  }

  void lock(String sealed, String mac, Instant now) {
    this.keySealed = sealed;
    this.keyMac = mac;
    changed(now);
  }

  /**
   * Becomes what the settings say.
   *
   * @param address of the relay, which is handed out for push
   */
  final void change(StreamSettings settings, String address, Instant now) {
    this.name = settings.about().name();
    this.genre = settings.about().genre();
    this.description = settings.about().description();
    this.website = settings.about().website();
    this.visibility = settings.access().visibility();
    this.monetized = settings.access().monetized();
    this.enabled = settings.access().enabled();
    Ingest ingest = settings.ingest();
    this.ingestMode = ingest.mode();
    this.shoutcastUrl = ingest.url() == null ? address : ingest.url();
    this.mount = ingest.mount();
    this.pullUser = ingest.pullUser();
    this.onDemand = ingest.onDemand();
    this.takeover = ingest.takeover();
    this.fallbackStreamId = settings.fallback().streamId();
    this.fallbackUploadId = settings.fallback().uploadId();
    this.fallbackPlaylistId = settings.fallback().playlistId();
    this.graceSeconds = settings.fallback().graceSeconds();
    this.maxListeners = settings.limits().listeners();
    this.maxBitrateKbps = settings.limits().bitrateKbps();
    this.burstSeconds = settings.limits().burstSeconds();
    this.intervalMs = settings.limits().intervalMs();
    changed(now);
  }

  void enable(boolean wanted, Instant now) {
    this.enabled = wanted;
    changed(now);
  }

  void ownerGone(boolean gone, Instant now) {
    this.ownerGone = gone;
    changed(now);
  }

  void delete(Instant now) {
    hide(now);
  }

  void restore(Instant now) {
    bringBack(now);
  }
}
