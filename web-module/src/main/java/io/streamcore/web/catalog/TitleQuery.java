package io.streamcore.web.catalog;

import io.streamcore.catalog.TitleFilter;
import io.streamcore.catalog.TitleFilter.Order;
import io.streamcore.catalog.TitleType;
import io.streamcore.problem.Invalid;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of lists of titles. */
public class TitleQuery {

  @QueryParam("q")
  @Parameter(
      description =
          "Words of title or description, the last one perhaps unfinished; accents do not matter,"
              + " typing errors in titles are forgiven. Best first.")
  private @Nullable String text;

  @QueryParam("genre")
  @Parameter(description = "Only of this genre.")
  private @Nullable String genre;

  @QueryParam("type")
  @Parameter(
      description = "Only of this type; absent: all but episodes, unless words are searched for.",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"movie", "series", "episode", "concert", "audio"}))
  private @Nullable String type;

  @QueryParam("year")
  @Parameter(description = "Only of this year of release.")
  private @Nullable Integer year;

  @QueryParam("parent_id")
  @Parameter(description = "Only the episodes of this series, by season and number.")
  private @Nullable UUID parentId;

  @QueryParam("order")
  @DefaultValue("new")
  @Parameter(
      description = "Latest first, or most watched in the last 30 days first.",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"new", "popular"},
              defaultValue = "new"))
  private String order = "new";

  /**
   * The filter.
   *
   * @throws Invalid if a parameter breaks its rule
   */
  TitleFilter filter() {
    Order wanted = parentId == null ? order() : Order.EPISODES;
    return new TitleFilter(text, genre, type(), year, parentId, wanted);
  }

  private @Nullable TitleType type() {
    if (type == null) {
      return null;
    }
    for (TitleType known : TitleType.values()) {
      if (known.wireName().equals(type)) {
        return known;
      }
    }
    throw new Invalid("type", "one_of", "Must be movie, series, episode, concert or audio.");
  }

  private Order order() {
    return switch (order.toLowerCase(Locale.ROOT)) {
      case "new" -> Order.NEW;
      case "popular" -> Order.POPULAR;
      default -> throw new Invalid("order", "one_of", "Must be new or popular.");
    };
  }
}
