package io.streamcore.catalog;

import io.streamcore.problem.Checks;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is decided about a title.
 *
 * @param about what viewers are told
 * @param place where it stands among others
 * @param monetized whether only who subscribes may play it
 * @param uploadId what is heard; null: nothing yet, and for a series
 */
public record TitleSettings(
    About about, Placing place, boolean monetized, @Nullable UUID uploadId) {

  static final int MAX_TITLE = 255;
  static final int MAX_DESCRIPTION = 10_000;
  static final int MAX_GENRES = 5;
  static final int MAX_AGE = 21;

  /**
   * What viewers are told.
   *
   * @param title one line, at most {@value TitleSettings#MAX_TITLE} characters
   * @param minAge the youngest age it is fit for, in years
   * @param genres names of genres that there are, at most {@value TitleSettings#MAX_GENRES}
   */
  public record About(
      String title,
      @Nullable String description,
      @Nullable Integer releaseYear,
      int minAge,
      List<String> genres) {

    public About {
      genres = List.copyOf(genres);
    }
  }

  /**
   * Where it stands.
   *
   * @param parentId the series of an episode, and of nothing else
   * @param season 0 for what stands beside the seasons
   */
  public record Placing(
      TitleType type,
      @Nullable UUID parentId,
      @Nullable Integer season,
      @Nullable Integer episode) {}

  /**
   * The same, as it is kept.
   *
   * @throws io.streamcore.problem.Invalid naming every field that breaks a rule
   */
  TitleSettings checked() {
    Checks checks = new Checks();
    checks.range("release_year", about.releaseYear(), 1850, 2200);
    checks.range("min_age", about.minAge(), 0, MAX_AGE);
    if (about.genres().size() > MAX_GENRES) {
      checks.add("genres", "max_items", "Must be at most " + MAX_GENRES + ".");
    }
    About kept =
        new About(
            checks.required("title", about.title(), MAX_TITLE),
            checks.text("description", about.description(), MAX_DESCRIPTION),
            about.releaseYear(),
            about.minAge(),
            about.genres().stream().distinct().toList());
    check(checks, place);
    if (place.type() == TitleType.SERIES && uploadId != null) {
      checks.add("upload_id", "series", "A series is heard by its episodes.");
    }
    checks.pass();
    return new TitleSettings(kept, place, monetized, uploadId);
  }

  private static void check(Checks checks, Placing place) {
    if (place.type() == TitleType.EPISODE) {
      required(checks, "parent_id", place.parentId());
      required(checks, "season_number", place.season());
      required(checks, "episode_number", place.episode());
      checks.range("season_number", place.season(), 0, 9_999);
      checks.range("episode_number", place.episode(), 0, 99_999);
    } else {
      episodesOnly(checks, "parent_id", place.parentId());
      episodesOnly(checks, "season_number", place.season());
      episodesOnly(checks, "episode_number", place.episode());
    }
  }

  private static void required(Checks checks, String field, @Nullable Object value) {
    if (value == null) {
      checks.add(field, "required", "An episode names its series, its season and its number.");
    }
  }

  private static void episodesOnly(Checks checks, String field, @Nullable Object value) {
    if (value != null) {
      checks.add(field, "episode", "Only for an episode.");
    }
  }
}
