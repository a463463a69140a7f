package io.streamcore.web.podcast;

import io.streamcore.podcast.Episode;
import io.streamcore.podcast.EpisodeSettings;
import io.streamcore.podcast.tag.Chapter;
import io.streamcore.podcast.tag.EpisodeDetails;
import io.streamcore.podcast.tag.EpisodeType;
import io.streamcore.podcast.tag.Location;
import io.streamcore.podcast.tag.Person;
import io.streamcore.podcast.tag.Soundbite;
import io.streamcore.podcast.tag.SourceType;
import io.streamcore.podcast.tag.TextRecord;
import io.streamcore.podcast.tag.ValueBlock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What of an episode can be decided, on the wire; what is absent is as by default. */
@Schema(name = "EpisodeBody")
public record EpisodeBody(
    @Schema(maxLength = 150, example = "Warehouse, 4 a.m.") @Nullable String title,
    @Schema(maxLength = 50_000, description = "Plain text or simple HTML.")
        @Nullable String description,
    @Nullable String link,
    @Nullable String imageUrl,
    @Nullable Boolean explicit,
    @Schema(description = "Absent: by what is named.") @Nullable SourceType sourceType,
    @Nullable UUID uploadId,
    @Schema(description = "Sound elsewhere; it is looked at when it is named.")
        @Nullable String mediaUrl,
    @Schema(description = "Of external sound; an upload tells by itself.")
        @Nullable Integer durationSeconds,
    @Schema(minimum = "1", description = "Unique in the podcast. Absent: the next one.")
        @Nullable Integer episodeNumber,
    @Schema(minimum = "1") @Nullable Integer season,
    @Schema(defaultValue = "full") @Nullable EpisodeType type,
    @Schema(description = "In the future: it comes out then. Absent: when it is published.")
        @Nullable Instant publicationDate,
    @Schema(description = "false: a draft.") @Nullable Boolean published,
    @Nullable Boolean monetizationRequired,
    @Schema(description = "Directories are asked not to list it.") @Nullable Boolean blocked,
    @Nullable List<Person> persons,
    @Nullable List<Soundbite> soundbites,
    @Nullable Location location,
    @Nullable List<TextRecord> texts,
    @Nullable ValueBlock value,
    @Nullable List<Chapter> chapters) {

  static EpisodeBody of(Episode episode) {
    EpisodeSettings settings = episode.settings();
    EpisodeSettings.About about = settings.about();
    EpisodeSettings.Source source = settings.source();
    EpisodeSettings.Placing placing = settings.placing();
    EpisodeDetails details = settings.details();
    return new EpisodeBody(
        about.title(),
        about.description(),
        about.link(),
        about.imageUrl(),
        about.explicit(),
        source.type(),
        source.uploadId(),
        source.mediaUrl(),
        source.durationSeconds(),
        placing.number(),
        placing.season(),
        placing.type(),
        placing.publicationDate(),
        placing.published(),
        placing.monetized(),
        placing.blocked(),
        details.persons(),
        details.soundbites(),
        details.location(),
        details.texts(),
        details.value(),
        details.chapters());
  }

  EpisodeSettings settings() {
    SourceType named =
        mediaUrl != null && uploadId == null ? SourceType.EXTERNAL : SourceType.UPLOAD;
    return new EpisodeSettings(
        new EpisodeSettings.About(
            Objects.requireNonNullElse(title, ""),
            description,
            link,
            imageUrl,
            PodcastBody.yes(explicit)),
        new EpisodeSettings.Source(
            Objects.requireNonNullElse(sourceType, named), uploadId, mediaUrl, durationSeconds),
        new EpisodeSettings.Placing(
            episodeNumber,
            season,
            Objects.requireNonNullElse(type, EpisodeType.FULL),
            publicationDate,
            PodcastBody.yes(published),
            PodcastBody.yes(monetizationRequired),
            PodcastBody.yes(blocked)),
        new EpisodeDetails(
            PodcastBody.list(persons),
            PodcastBody.list(soundbites),
            location,
            PodcastBody.list(texts),
            value,
            PodcastBody.list(chapters)));
  }
}
