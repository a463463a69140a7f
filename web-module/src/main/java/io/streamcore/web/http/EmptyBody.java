package io.streamcore.web.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/**
 * Takes a request without a body, and so without a {@code Content-Type}, for one that says nothing
 * in JSON: where the body is optional it is absent, and where it is not the answer says so.
 * RESTEasy would refuse it with 415 before the resource is asked.
 */
@Provider
@PreMatching
public class EmptyBody implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    boolean nothing =
        BodyLength.of(request) <= 0 && request.getHeaderString("Transfer-Encoding") == null;
    if (nothing && request.getMediaType() == null) {
      request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
    }
  }
}
