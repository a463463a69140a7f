package io.streamcore.web.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;

/** How long a request says its body is; JAX-RS itself counts no further than 2 GiB. */
final class BodyLength {

  private BodyLength() {}

  /** The announced number of bytes, or -1 if none is. */
  static long of(ContainerRequestContext request) {
    String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    return length == null ? -1 : Long.parseLong(length);
  }
}
