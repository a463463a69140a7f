package io.streamcore.web.http;

import io.streamcore.request.Page;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list on the wire. A resource declares its own record of this shape where it wants the
 * items typed in the OpenAPI document.
 *
 * @param items in the list's order
 * @param next the cursor of the next page, for {@code after}; null: this is the last
 */
public record PageBody<T>(List<T> items, @Nullable String next) {

  /** The body of a page. */
  public static <T> PageBody<T> of(Page<T> page) {
    return new PageBody<>(page.items(), page.next().map(Cursor::encode).orElse(null));
  }

  /** The answer to a list request: the page, and a {@code Link} to the next one (RFC 8288). */
  public static <T> Response answer(Page<T> page, UriInfo uri) {
    PageBody<T> body = of(page);
    Response.ResponseBuilder answer = Response.ok(body);
    if (body.next() != null) {
      answer.link(
          uri.getRequestUriBuilder().replaceQueryParam("after", body.next()).build(), "next");
    }
    return answer.build();
  }
}
