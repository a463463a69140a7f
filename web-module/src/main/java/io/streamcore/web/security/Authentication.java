package io.streamcore.web.security;

import io.streamcore.identity.LiveSession;
import io.streamcore.problem.Forbidden;
import io.streamcore.security.Caller;
import jakarta.servlet.ServletRequest;
import java.util.Optional;

/**
 * Who sent a request, and how this was shown.
 *
 * @param session the session, which holds now
 * @param byCookie whether the token came in a cookie, which a browser adds by itself, and not in a
 *     header, which only a program can add
 */
record Authentication(LiveSession session, boolean byCookie) {

  private static final String ATTRIBUTE = Authentication.class.getName();

  Caller caller() {
    return session.caller();
  }

  /**
   * Passes who has chosen the password.
   *
   * @throws Forbidden if it is a one-time password
   */
  void requireChosenPassword() {
    if (session.mustChangePassword()) {
      throw new Forbidden("Change your one-time password first.");
    }
  }

  /** The authentication of a request, or empty if it is anonymous. */
  static Optional<Authentication> of(ServletRequest request) {
    return Optional.ofNullable((Authentication) request.getAttribute(ATTRIBUTE));
  }

  void attachTo(ServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }
}
