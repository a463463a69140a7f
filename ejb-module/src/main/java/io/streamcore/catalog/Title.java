package io.streamcore.catalog;

import io.streamcore.retention.Recoverable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to be heard on demand: a single one, a series, or an episode of a series.
 *
 * <p>It is offered as soon as its upload is ready, a series with its first such episode. Deleting
 * hides it at once, a series with its episodes; within the retention time it can be restored, after
 * that it is erased.
 *
 * <p>Outside the room it is read only, and detached.
 */
@Entity
@Table(name = "content")
public class Title extends Recoverable {

  @Id
  @Column(name = "content_id")
  private UUID id;

  @Column(name = "user_id", nullable = false, updatable = false)
  private UUID userId;

  @Column(name = "title", nullable = false, length = TitleSettings.MAX_TITLE)
  private String title;

  @Column(name = "description", columnDefinition = "text")
  private @Nullable String description;

  @Convert(converter = TitleType.Column.class)
  @Column(name = "type", nullable = false, length = 10)
  private TitleType type;

  @Column(name = "release_year")
  private @Nullable Integer releaseYear;

  @Column(name = "duration_minutes")
  private @Nullable Integer durationMinutes;

  // both are counted by TitleStore, which leaves the version alone
  @Column(name = "rating", precision = 3, scale = 1, insertable = false, updatable = false)
  private @Nullable BigDecimal rating;

  @Column(name = "popularity", nullable = false, insertable = false, updatable = false)
  private long popularity;

  @Column(name = "upload_id")
  private @Nullable UUID uploadId;

  @Column(name = "parent_id")
  private @Nullable UUID parentId;

  @Column(name = "season_number")
  private @Nullable Integer season;

  @Column(name = "episode_number")
  private @Nullable Integer episode;

  @Column(name = "min_age", nullable = false, columnDefinition = "smallint")
  private short minAge;

  @Column(name = "monetization_enabled", nullable = false)
  private boolean monetized;

  @Column(name = "poster_path", columnDefinition = "text")
  private @Nullable String posterPath;

  /** For JPA. */
  protected Title() {}

  Title(UUID userId, TitleSettings settings, Instant now) {
    super(now);
    this.id = UUID.randomUUID();
    this.userId = userId;
    change(settings, now);
  }

  public UUID id() {
    return id;
  }

  /** Who added it. */
  public UUID userId() {
    return userId;
  }

  public String title() {
    return title;
  }

  public Optional<String> description() {
    return Optional.ofNullable(description);
  }

  public TitleType type() {
    return type;
  }

  public Optional<Integer> releaseYear() {
    return Optional.ofNullable(releaseYear);
  }

  /** How long it plays, rounded up; empty until its upload is known to the minute. */
  public Optional<Integer> durationMinutes() {
    return Optional.ofNullable(durationMinutes);
  }

  /** What profiles think of it on the average, 0–10; empty: nobody said. */
  public OptionalDouble rating() {
    return rating == null ? OptionalDouble.empty() : OptionalDouble.of(rating.doubleValue());
  }

  /** How many profiles have watched it lately. */
  public long popularity() {
    return popularity;
  }

  /** What is heard. */
  public Optional<UUID> uploadId() {
    return Optional.ofNullable(uploadId);
  }

  /** The series of an episode. */
  public Optional<UUID> parentId() {
    return Optional.ofNullable(parentId);
  }

  public Optional<Integer> season() {
    return Optional.ofNullable(season);
  }

  public Optional<Integer> episode() {
    return Optional.ofNullable(episode);
  }

  /** The youngest age it is fit for, in years; of an episode, its series may ask for more. */
  public int minAge() {
    return minAge;
  }

  /** Whether only who subscribes may play it. */
  public boolean isMonetized() {
    return monetized;
  }

  /** The key of the poster. */
  public Optional<String> posterPath() {
    return Optional.ofNullable(posterPath);
  }

  final void change(TitleSettings settings, Instant now) {
    this.title = settings.about().title();
    this.description = settings.about().description();
    this.releaseYear = settings.about().releaseYear();
    this.minAge = (short) settings.about().minAge();
    this.type = settings.place().type();
    this.parentId = settings.place().parentId();
    this.season = settings.place().season();
    this.episode = settings.place().episode();
    this.monetized = settings.monetized();
    this.uploadId = settings.uploadId();
    changed(now);
  }

  void lasts(@Nullable Integer minutes) {
    this.durationMinutes = minutes;
  }

  void poster(@Nullable String path, Instant now) {
    this.posterPath = path;
    changed(now);
  }

  void delete(Instant now) {
    hide(now);
  }

  void restore(Instant now) {
    bringBack(now);
  }
}
