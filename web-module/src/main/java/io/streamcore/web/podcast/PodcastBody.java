package io.streamcore.web.podcast;

import io.streamcore.podcast.Podcast;
import io.streamcore.podcast.PodcastSettings;
import io.streamcore.podcast.tag.Category;
import io.streamcore.podcast.tag.Funding;
import io.streamcore.podcast.tag.Location;
import io.streamcore.podcast.tag.Medium;
import io.streamcore.podcast.tag.Person;
import io.streamcore.podcast.tag.RelatedShow;
import io.streamcore.podcast.tag.ShowDetails;
import io.streamcore.podcast.tag.ShowType;
import io.streamcore.podcast.tag.TextRecord;
import io.streamcore.podcast.tag.UpdateFrequency;
import io.streamcore.podcast.tag.ValueBlock;
import io.streamcore.podcast.tag.Visibility;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What of a podcast can be decided, on the wire; what is absent is as by default. */
@Schema(name = "PodcastBody")
public record PodcastBody(
    @Schema(maxLength = 150, example = "Night Shift") @Nullable String title,
    @Schema(maxLength = 10_000, description = "Plain text or simple HTML.")
        @Nullable String description,
    @Schema(example = "en-us") @Nullable String language,
    @Schema(maxLength = 100, example = "DJ Nova") @Nullable String author,
    @Schema(description = "A cover elsewhere; a cover stored here goes before it.")
        @Nullable String imageUrl,
    @Nullable String website,
    @Nullable Boolean explicit,
    @Schema(description = "Of Apple's list, at most three.") @Nullable List<Category> categories,
    @Schema(defaultValue = "public") @Nullable Visibility visibility,
    @Nullable Boolean monetizationEnabled,
    @Schema(defaultValue = "episodic") @Nullable ShowType type,
    @Schema(defaultValue = "podcast") @Nullable Medium medium,
    @Schema(description = "No further episode is to come.") @Nullable Boolean complete,
    @Schema(description = "Directories are asked not to list it.") @Nullable Boolean blocked,
    @Schema(description = "Other platforms must not import it.") @Nullable Boolean locked,
    @Schema(description = "Where it has moved to; its feed redirects there.")
        @Nullable String newFeedUrl,
    @Schema(description = "The stream that the feed announces while it is on air.")
        @Nullable UUID streamId,
    @Nullable String ownerName,
    @Nullable String ownerEmail,
    @Nullable String copyright,
    @Schema(example = "cc-by-4.0") @Nullable String license,
    @Nullable String licenseUrl,
    @Nullable List<Person> persons,
    @Nullable List<Funding> funding,
    @Nullable Location location,
    @Nullable List<RelatedShow> podroll,
    @Nullable List<TextRecord> texts,
    @Nullable ValueBlock value,
    @Nullable UpdateFrequency updateFrequency) {

  static PodcastBody of(Podcast podcast) {
    PodcastSettings settings = podcast.settings();
    PodcastSettings.About about = settings.about();
    PodcastSettings.Listing listing = settings.listing();
    PodcastSettings.Rights rights = settings.rights();
    ShowDetails details = settings.details();
    return new PodcastBody(
        about.title(),
        about.description(),
        about.language(),
        about.author(),
        about.imageUrl(),
        about.website(),
        about.explicit(),
        about.categories(),
        listing.visibility(),
        listing.monetized(),
        listing.type(),
        listing.medium(),
        listing.complete(),
        listing.blocked(),
        listing.locked(),
        listing.newFeedUrl(),
        listing.streamId(),
        rights.ownerName(),
        rights.ownerEmail(),
        rights.copyright(),
        rights.license(),
        rights.licenseUrl(),
        details.persons(),
        details.funding(),
        details.location(),
        details.podroll(),
        details.texts(),
        details.value(),
        details.updateFrequency());
  }

  PodcastSettings settings() {
    return new PodcastSettings(
        new PodcastSettings.About(
            text(title),
            description,
            text(language),
            text(author),
            imageUrl,
            website,
            yes(explicit),
            list(categories)),
        new PodcastSettings.Listing(
            Objects.requireNonNullElse(visibility, Visibility.PUBLIC),
            yes(monetizationEnabled),
            Objects.requireNonNullElse(type, ShowType.EPISODIC),
            Objects.requireNonNullElse(medium, Medium.PODCAST),
            yes(complete),
            yes(blocked),
            yes(locked),
            newFeedUrl,
            streamId),
        new PodcastSettings.Rights(ownerName, ownerEmail, copyright, license, licenseUrl),
        new ShowDetails(
            list(persons),
            list(funding),
            location,
            list(podroll),
            list(texts),
            value,
            updateFrequency));
  }

  private static String text(@Nullable String value) {
    return Objects.requireNonNullElse(value, "");
  }

  static boolean yes(@Nullable Boolean value) {
    return Boolean.TRUE.equals(value);
  }

  static <T> List<T> list(@Nullable List<T> items) {
    return items == null ? List.of() : items;
  }
}
