package io.streamcore.podcast;

import io.streamcore.podcast.tag.AppleCategories;
import io.streamcore.podcast.tag.Category;
import io.streamcore.podcast.tag.Medium;
import io.streamcore.podcast.tag.ShowDetails;
import io.streamcore.podcast.tag.ShowType;
import io.streamcore.podcast.tag.Visibility;
import io.streamcore.problem.Checks;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a DJ decides about a podcast.
 *
 * @param about what listeners are told
 * @param listing how it is offered
 * @param rights who stands behind it
 * @param details tags with parts
 */
public record PodcastSettings(About about, Listing listing, Rights rights, ShowDetails details) {

  public static final int MAX_TITLE = 150;
  public static final int MAX_AUTHOR = 100;

  /** Apple takes 4,000 bytes at most; what is longer is cut there, not here. */
  public static final int MAX_DESCRIPTION = 10_000;

  // as the database has it: language and country, in lower case
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}-[a-z]{2}");

  /**
   * What listeners are told.
   *
   * @param title one line, at most 150 characters
   * @param description plain or in simple HTML, at most 10,000 characters
   * @param language such as {@code en-us}
   * @param author one line, at most 100 characters
   * @param imageUrl a cover elsewhere; a cover stored here goes before it
   * @param website the show's own site
   * @param categories of Apple's list, at most three, the main one first
   */
  public record About(
      String title,
      @Nullable String description,
      String language,
      String author,
      @Nullable String imageUrl,
      @Nullable String website,
      boolean explicit,
      List<Category> categories) {

    public About {
      categories = List.copyOf(categories);
    }
  }

  /**
   * How it is offered.
   *
   * @param monetized whether only who has bought it may hear it
   * @param complete whether no further episode is to come
   * @param blocked whether directories are asked not to list it
   * @param locked whether other platforms must not import it
   * @param newFeedUrl where it has moved to; its feed then redirects there
   * @param streamId the stream that the feed announces while it is on air
   */
  public record Listing(
      Visibility visibility,
      boolean monetized,
      ShowType type,
      Medium medium,
      boolean complete,
      boolean blocked,
      boolean locked,
      @Nullable String newFeedUrl,
      @Nullable UUID streamId) {}

  /**
   * Who stands behind it.
   *
   * @param license an SPDX identifier, or a name of the DJ's own with an address
   */
  public record Rights(
      @Nullable String ownerName,
      @Nullable String ownerEmail,
      @Nullable String copyright,
      @Nullable String license,
      @Nullable String licenseUrl) {}

  /** The same as a feed for one subscriber says it: not to be listed, imported or followed. */
  PodcastSettings privately() {
    return new PodcastSettings(
        about,
        new Listing(
            listing.visibility(),
            listing.monetized(),
            listing.type(),
            listing.medium(),
            listing.complete(),
            true,
            true,
            null,
            null),
        rights,
        details);
  }

  /**
   * The same, as it is kept.
   *
   * @throws io.streamcore.problem.Invalid naming every field that breaks a rule
   */
  PodcastSettings checked() {
    Checks checks = new Checks();
    PodcastSettings kept =
        new PodcastSettings(
            checked(checks, about),
            checked(checks, listing),
            checked(checks, rights),
            details.checked(checks));
    checks.pass();
    return kept;
  }

  private static About checked(Checks checks, About about) {
    if (!LANGUAGE.matcher(about.language()).matches()) {
      checks.add("language", "format", "Must be language and country, such as en-us.");
    }
    if (about.categories().size() > 3) {
      checks.add("categories", "max_items", "Must be at most 3.");
    }
    checks.each(
        "categories",
        about.categories(),
        (category, i) -> {
          if (!AppleCategories.has(category)) {
            checks.add("categories." + i, "one_of", "Must be of Apple's list of categories.");
          }
        });
    return new About(
        checks.required("title", about.title(), MAX_TITLE),
        checks.text("description", about.description(), MAX_DESCRIPTION),
        about.language(),
        checks.required("author", about.author(), MAX_AUTHOR),
        checks.url("image_url", about.imageUrl()),
        checks.url("website", about.website()),
        about.explicit(),
        about.categories());
  }

  private static Listing checked(Checks checks, Listing listing) {
    return new Listing(
        listing.visibility(),
        listing.monetized(),
        listing.type(),
        listing.medium(),
        listing.complete(),
        listing.blocked(),
        listing.locked(),
        checks.url("new_feed_url", listing.newFeedUrl()),
        listing.streamId());
  }

  private static Rights checked(Checks checks, Rights rights) {
    return new Rights(
        checks.line("owner_name", rights.ownerName(), 100),
        checks.email("owner_email", rights.ownerEmail()),
        checks.line("copyright", rights.copyright(), 200),
        checks.line("license", rights.license(), 128),
        checks.url("license_url", rights.licenseUrl()));
  }
}
