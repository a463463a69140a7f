package io.streamcore.web.catalog;

import io.streamcore.catalog.Listed;
import io.streamcore.catalog.Title;
import io.streamcore.catalog.TitleSettings;
import io.streamcore.catalog.TitleType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What of a title can be decided, on the wire; what is absent is as by default. */
@Schema(name = "TitleBody", requiredProperties = "title")
public record TitleBody(
    @Schema(maxLength = 255, examples = "The Long Night") @Nullable String title,
    @Schema(maxLength = 10_000) @Nullable String description,
    @Schema(
            defaultValue = "audio",
            description =
                "What it is. Whatever it is, it is heard, not seen: of an MP4 with pictures only"
                    + " the sound is taken, other files of video are refused.")
        @Nullable TitleType type,
    @Schema(examples = "1998") @Nullable Integer releaseYear,
    @Schema(description = "The youngest age it is fit for, in years.", defaultValue = "0")
        @Nullable Integer minAge,
    @Schema(description = "Of the genres that there are, at most five.")
        @Nullable List<String> genres,
    @Schema(description = "Only subscribers may play it.") @Nullable Boolean monetizationEnabled,
    @Schema(description = "What is heard. It is offered as soon as this is ready.")
        @Nullable UUID uploadId,
    @Schema(description = "The series of an episode.") @Nullable UUID parentId,
    @Nullable Integer seasonNumber,
    @Nullable Integer episodeNumber) {

  static TitleBody of(Listed listed) {
    Title title = listed.title();
    return new TitleBody(
        title.title(),
        title.description().orElse(null),
        title.type(),
        title.releaseYear().orElse(null),
        title.minAge(),
        listed.genres(),
        title.isMonetized(),
        title.uploadId().orElse(null),
        title.parentId().orElse(null),
        title.season().orElse(null),
        title.episode().orElse(null));
  }

  TitleSettings settings() {
    return new TitleSettings(
        new TitleSettings.About(
            Objects.requireNonNullElse(title, ""),
            description,
            releaseYear,
            Objects.requireNonNullElse(minAge, 0),
            genres == null ? List.of() : genres),
        new TitleSettings.Placing(
            Objects.requireNonNullElse(type, TitleType.AUDIO),
            parentId,
            seasonNumber,
            episodeNumber),
        Boolean.TRUE.equals(monetizationEnabled),
        uploadId);
  }
}
