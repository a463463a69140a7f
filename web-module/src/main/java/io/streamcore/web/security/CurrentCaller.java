package io.streamcore.web.security;

import io.streamcore.problem.Unauthenticated;
import io.streamcore.security.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * The caller of the current request, in resources, servlets and pages alike.
 *
 * <p>The token's session was checked against the database when the request came in: a caller that
 * is found here is signed in, not locked out, and of this role now.
 */
@RequestScoped
public class CurrentCaller {

  @Inject private HttpServletRequest request;

  /** The caller, or empty if nobody is signed in. */
  public Optional<Caller> find() {
    return Authentication.of(request).map(Authentication::caller);
  }

  /**
   * The caller.
   *
   * @throws Unauthenticated if nobody is signed in
   */
  public Caller require() {
    return find().orElseThrow(() -> new Unauthenticated("Sign in first."));
  }

  /**
   * The caller, for what no resource's {@link AccessRule} guards.
   *
   * @throws Unauthenticated if nobody is signed in
   * @throws io.streamcore.problem.Forbidden if a one-time password has to be changed first
   */
  public Caller requireForAnything() {
    Caller caller = require();
    Authentication.of(request).ifPresent(Authentication::requireChosenPassword);
    return caller;
  }
}
