package io.streamcore.web.security;

import io.streamcore.problem.Forbidden;
import io.streamcore.problem.Unauthenticated;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may call a method of a resource, as its annotations, or else its class's, say. A method that
 * says nothing is for everybody who is signed in, never for strangers.
 *
 * @param open for everybody, signed in or not
 * @param roles the wire names of the roles that may call it; empty: any role
 * @param oneTimePassword whether somebody may who has to change the password first
 */
record AccessRule(boolean open, Set<String> roles, boolean oneTimePassword) {

  /** The rule of a method. */
  static AccessRule of(Class<?> resource, Method method) {
    boolean oneTime = method.isAnnotationPresent(AcceptsOneTimePassword.class);
    if (method.isAnnotationPresent(DenyAll.class)) {
      return new AccessRule(false, Set.of("nobody"), oneTime);
    }
    if (method.isAnnotationPresent(PermitAll.class)) {
      return new AccessRule(true, Set.of(), oneTime);
    }
    RolesAllowed roles = method.getAnnotation(RolesAllowed.class);
    if (roles == null && resource.isAnnotationPresent(PermitAll.class)) {
      return new AccessRule(true, Set.of(), oneTime);
    }
    return new AccessRule(
        false, names(roles == null ? resource.getAnnotation(RolesAllowed.class) : roles), oneTime);
  }

  private static Set<String> names(@Nullable RolesAllowed roles) {
    return roles == null ? Set.of() : Set.of(roles.value());
  }

  /**
   * Passes who may call the method.
   *
   * @throws Unauthenticated if only who is signed in may
   * @throws Forbidden if only another role may, or the password has to be changed first
   */
  void check(Optional<Authentication> authentication) {
    if (open) {
      return;
    }
    Authentication known =
        authentication.orElseThrow(
            () ->
                new Unauthenticated(
                    "Sign in first: the access token is missing, expired or revoked."));
    if (!roles.isEmpty() && !roles.contains(known.caller().role().wireName())) {
      throw new Forbidden("Your role does not allow this.");
    }
    if (!oneTimePassword) {
      known.requireChosenPassword();
    }
  }
}
