package io.streamcore.web.security;

import io.streamcore.problem.Forbidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rule against forged requests: what a cookie vouches for, and what changes something, has to
 * come from a page of this house.
 *
 * <p>Browsers say so in {@code Sec-Fetch-Site}, older ones in {@code Origin}; where both are
 * missing the request is refused, as programs use the {@code Authorization} header. This comes on
 * top of {@code SameSite=Strict}.
 */
public final class SameOrigin {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private SameOrigin() {}

  /**
   * Passes what is safe, or comes from here.
   *
   * @throws Forbidden for everything else
   */
  public static void require(HttpServletRequest request) {
    if (SAFE.contains(request.getMethod())) {
      return;
    }
    String site = request.getHeader("Sec-Fetch-Site");
    boolean same =
        site != null
            ? site.equals("same-origin")
            : isOwn(request.getHeader("Origin"), request.getHeader("Host"));
    if (!same) {
      throw new Forbidden(
          "A request with cookies has to come from a page of this site; programs send the access"
              + " token in the Authorization header.");
    }
  }

  private static boolean isOwn(@Nullable String origin, @Nullable String host) {
    if (origin == null || host == null) {
      return false;
    }
    try {
      String authority = URI.create(origin).getRawAuthority();
      return authority != null
          && authority.toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
