package io.streamcore.web.security;

import io.streamcore.identity.LiveSession;
import io.streamcore.identity.Sessions;
import io.streamcore.security.AccessToken;
import io.streamcore.security.AccessTokens;
import io.streamcore.security.Caller;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who sends a request: by the access token in {@code Authorization: Bearer}, or else in
 * the cookie {@value AuthCookies#ACCESS}.
 *
 * <p>Takes the place of the server's own MP-JWT mechanism, which reads its keys once and from one
 * place, does not know sessions, and refuses public pages to who comes with an outdated cookie.
 * Here the keys are those of the database, rotated ones included; the session is looked up, so that
 * a revoked one ends at once; and a token that does not hold makes the request an anonymous one,
 * which everything but public routes refuses with 401.
 */
@ApplicationScoped
@Alternative
@Priority(1)
public class TokenAuthentication implements HttpAuthenticationMechanism {

  private static final String BEARER = "Bearer ";
  private static final String ASSETS = "/assets/";

  @Inject private AccessTokens accessTokens;
  @Inject private Sessions sessions;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    if (request.getRequestURI().startsWith(ASSETS)) {
      return anonymous(context); // the same for everybody
    }
    String header = bearer(request.getHeader("Authorization"));
    String presented = header == null ? cookie(request) : header;
    if (presented == null) {
      return anonymous(context);
    }
    Optional<AccessToken> token = accessTokens.verify(presented);
    Optional<LiveSession> session = token.map(AccessToken::caller).flatMap(this::liveSession);
    if (token.isEmpty() || session.isEmpty()) {
      return anonymous(context);
    }
    new Authentication(session.get(), header == null).attachTo(request);
    return context.notifyContainerAboutLogin(
        new TokenPrincipal(token.get()), Set.of(session.get().caller().role().wireName()));
  }

  private Optional<LiveSession> liveSession(Caller claimed) {
    Optional<LiveSession> session = sessions.find(claimed.sessionId(), claimed.userId());
    session
        .filter(found -> found.isStale(Instant.now()))
        .ifPresent(found -> sessions.touch(claimed.sessionId()));
    return session;
  }

  private static AuthenticationStatus anonymous(HttpMessageContext context) {
    return context.isProtected() ? context.responseUnauthorized() : context.doNothing();
  }

  private static @Nullable String bearer(@Nullable String header) {
    return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? header.substring(BEARER.length()).strip()
        : null;
  }

  private static @Nullable String cookie(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(AuthCookies.ACCESS)) {
          return cookie.getValue();
        }
      }
    }
    return null;
  }
}
