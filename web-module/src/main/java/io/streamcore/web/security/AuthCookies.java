package io.streamcore.web.security;

import io.streamcore.identity.IssuedTokens;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/**
 * The cookies that carry tokens for the pages: out of reach for scripts, and never sent along with
 * a request that another site starts. The access cookie lives as long as its token.
 */
public final class AuthCookies {

  /** The cookie of the access token. */
  public static final String ACCESS = "streamcore_access";

  /** The cookie of the refresh token, which only the routes of signing in get to see. */
  public static final String REFRESH = "streamcore_refresh";

  private static final String ACCESS_PATH = "/";
  private static final String REFRESH_PATH = "/api/v1/auth";

  private AuthCookies() {}

  /** The cookies of a pair of tokens. */
  public static NewCookie[] of(IssuedTokens tokens, boolean secure) {
    return new NewCookie[] {
      cookie(ACCESS, tokens.accessToken(), ACCESS_PATH, tokens.accessLifetime(), secure),
      cookie(REFRESH, tokens.refreshToken(), REFRESH_PATH, tokens.refreshLifetime(), secure)
    };
  }

  /** What makes a browser forget both cookies. */
  public static NewCookie[] cleared(boolean secure) {
    return new NewCookie[] {
      cookie(ACCESS, "", ACCESS_PATH, Duration.ZERO, secure),
      cookie(REFRESH, "", REFRESH_PATH, Duration.ZERO, secure)
    };
  }

  private static NewCookie cookie(
      String name, String value, String path, Duration lifetime, boolean secure) {
    NewCookie.Builder builder =
        new NewCookie.Builder(name)
            .value(value)
            .path(path)
            .maxAge(Math.toIntExact(lifetime.toSeconds()))
            .httpOnly(true)
            .secure(secure)
            .sameSite(NewCookie.SameSite.STRICT);
    return builder.build();
  }
}
