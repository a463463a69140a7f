package io.streamcore.web.catalog;

import io.streamcore.catalog.Row;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A row of the landing page on the wire. */
@Schema(name = "TitleRow")
public record RowResponse(
    @Schema(
            description = "What its titles have in common.",
            enumeration = {"new", "popular", "genre"},
            examples = "genre")
        String kind,
    @Schema(description = "Of a genre's row: its name.", examples = "Jazz") @Nullable String genre,
    List<TitleResponse> items) {

  static RowResponse of(Row row) {
    return new RowResponse(
        row.kind().name().toLowerCase(Locale.ROOT),
        row.genre(),
        row.titles().stream().map(TitleResponse::of).toList());
  }

  /** All rows, from the top. */
  @Schema(name = "TitleRows")
  public record Listing(List<RowResponse> rows) {

    static Listing of(List<Row> rows) {
      return new Listing(rows.stream().map(RowResponse::of).toList());
    }
  }
}
