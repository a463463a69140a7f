package io.streamcore.web.http;

import io.streamcore.problem.Invalid;
import io.streamcore.request.PageRequest;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of every list, as a {@code @BeanParam}: {@code limit} and {@code after}. */
public class PageQuery {

  @QueryParam("limit")
  @Parameter(
      description = "At most this many items.",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
  private @Nullable String limit;

  @QueryParam("after")
  @Parameter(description = "The cursor `next` of the page before; absent: the first page.")
  private @Nullable String after;

  /**
   * The page that is asked for.
   *
   * @throws Invalid if a parameter breaks its rule
   */
  public PageRequest request() {
    return new PageRequest(limit(), Optional.ofNullable(after).map(Cursor::decode));
  }

  private int limit() {
    if (limit == null) {
      return PageRequest.DEFAULT_LIMIT;
    }
    try {
      int wanted = Integer.parseInt(limit);
      if (wanted >= 1 && wanted <= PageRequest.MAX_LIMIT) {
        return wanted;
      }
    } catch (NumberFormatException e) {
      throw outOfRange();
    }
    throw outOfRange();
  }

  private static Invalid outOfRange() {
    return new Invalid("limit", "range", "The limit is a whole number from 1 to 100.");
  }
}
