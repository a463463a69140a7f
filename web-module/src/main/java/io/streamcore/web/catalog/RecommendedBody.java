package io.streamcore.web.catalog;

import io.streamcore.catalog.Listed;
import io.streamcore.viewing.recommend.Recommended;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A title that a profile may like, on the wire. */
@Schema(name = "Recommendation")
public record RecommendedBody(
    TitleResponse content,
    @Schema(description = "How much, within this list only.", examples = "0.83") double score,
    @Schema(examples = "Because you watched Night Shift") String reason,
    @Schema(description = "The watched title that it goes with; null: it is liked by many.")
        @Nullable UUID becauseContentId,
    @Schema(examples = "Night Shift") @Nullable String becauseTitle) {

  /**
   * A recommendation.
   *
   * @param because what it goes with, if that is offered still
   */
  static RecommendedBody of(Recommended it, Listed listed, @Nullable Listed because) {
    String watched = because == null ? null : because.title().title();
    return new RecommendedBody(
        TitleResponse.of(listed),
        it.score(),
        watched == null ? "Popular with others" : "Because you watched " + watched,
        because == null ? null : because.title().id(),
        watched);
  }

  /** A page of them, for the OpenAPI document. */
  @Schema(name = "RecommendationPage")
  public record Listing(List<RecommendedBody> items, @Nullable String next) {}
}
