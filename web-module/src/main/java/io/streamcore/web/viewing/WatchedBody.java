package io.streamcore.web.viewing;

import io.streamcore.catalog.Listed;
import io.streamcore.catalog.Title;
import io.streamcore.viewing.history.Watched;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a profile has got with a title, on the wire. */
@Schema(name = "Watched")
public record WatchedBody(
    UUID contentId,
    @Schema(description = "Absent where it is not offered any more.") @Nullable String title,
    @Nullable UUID parentId,
    @Schema(description = "Where to go on; 0: from the beginning.") int positionSeconds,
    @Nullable Integer durationSeconds,
    @Schema(description = "Whether it was watched to its end, at least once.") boolean completed,
    Instant lastWatchedAt) {

  static WatchedBody of(Watched watched, @Nullable Listed listed) {
    Title title = listed == null ? null : listed.title();
    return new WatchedBody(
        watched.contentId(),
        title == null ? null : title.title(),
        title == null ? null : title.parentId().orElse(null),
        watched.position(),
        watched.durationSeconds(),
        watched.completed(),
        watched.lastWatchedAt());
  }

  /** A page of them, for the OpenAPI document. */
  @Schema(name = "WatchedPage")
  public record Listing(List<WatchedBody> items, @Nullable String next) {}

  /** All of a profile. */
  @Schema(name = "WatchedExport")
  public record Export(List<Watched> items) {}

  /** Where to go on with one title. */
  @Schema(name = "Progress")
  public record Progress(
      @Schema(description = "Where to go on; 0: from the beginning.") int positionSeconds,
      boolean completed,
      @Nullable Instant lastWatchedAt,
      @Schema(description = "The episode that comes after this one.") @Nullable UUID nextContentId,
      @Nullable String nextTitle) {

    static Progress of(Optional<Watched> watched, Optional<Listed> next) {
      return new Progress(
          watched.map(Watched::position).orElse(0),
          watched.filter(Watched::completed).isPresent(),
          watched.map(Watched::lastWatchedAt).orElse(null),
          next.map(it -> it.title().id()).orElse(null),
          next.map(it -> it.title().title()).orElse(null));
    }
  }
}
