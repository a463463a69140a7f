package io.streamcore.web.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/**
 * Stands before every method of the API: who may call it, and whether the request was not forged.
 *
 * <p>RESTEasy's own check of roles stays on behind it; this one knows the difference between nobody
 * (401) and somebody of the wrong role (403), and keeps strangers out of methods that forgot to say
 * whom they are for.
 */
@Provider
@Priority(Priorities.AUTHENTICATION + 100)
public class AccessRules implements ContainerRequestFilter {

  @Context private ResourceInfo resource;
  @Inject private HttpServletRequest request;

  @Override
  public void filter(ContainerRequestContext context) {
    Optional<Authentication> authentication = Authentication.of(request);
    AccessRule.of(resource.getResourceClass(), resource.getResourceMethod()).check(authentication);
    if (authentication.filter(Authentication::byCookie).isPresent()) {
      SameOrigin.require(request);
    }
  }
}
