package io.streamcore.web.catalog;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.streamcore.catalog.Listed;
import io.streamcore.catalog.Title;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A title on the wire. */
@Schema(name = "Title")
public record TitleResponse(
    UUID contentId,
    @JsonUnwrapped TitleBody body,
    UUID userId,
    @Nullable Integer durationMinutes,
    @Schema(description = "What viewers think of it on the average, 0 to 10.")
        @Nullable Double rating,
    @Schema(description = "Its poster, for who is signed in.", examples = "/posters/…")
        @Nullable String posterUrl,
    @Schema(description = "What is said in it, to be read along; none of a series.")
        List<CaptionResponse> captions,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt) {

  static TitleResponse of(Listed listed) {
    Title title = listed.title();
    return new TitleResponse(
        title.id(),
        TitleBody.of(listed),
        title.userId(),
        title.durationMinutes().orElse(null),
        title.rating().isPresent() ? (Double) title.rating().getAsDouble() : null,
        PosterServlet.address(title).orElse(null),
        listed.captions().stream().map(it -> CaptionResponse.of(title.id(), it)).toList(),
        title.createdAt(),
        title.updatedAt(),
        title.deletedAt().orElse(null));
  }

  /** A page of titles, for the OpenAPI document. */
  @Schema(name = "TitlePage")
  public record Listing(List<TitleResponse> items, @Nullable String next) {}
}
