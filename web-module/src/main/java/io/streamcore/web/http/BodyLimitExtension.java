package io.streamcore.web.http;

import io.undertow.server.HttpHandler;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.Headers;
import jakarta.servlet.ServletContext;

/**
 * Ends requests whose bodies turn out to be too large, whether or not anybody reads them. The
 * server's listener has no limit of its own: it would answer with a bare 400.
 */
public class BodyLimitExtension implements ServletExtension {

  /** So that who reads the body counts first, and refuses it with a problem. */
  private static final long SLACK = 1 << 20;

  @Override
  public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
    BodyLimits limits = BodyLimits.configured();
    deployment.addInitialHandlerChainWrapper(next -> limited(next, limits));
  }

  private static HttpHandler limited(HttpHandler next, BodyLimits limits) {
    return exchange -> {
      String type = exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE);
      exchange.setMaxEntitySize(limits.of(exchange.getRequestURI(), type) + SLACK);
      next.handleRequest(exchange);
    };
  }
}
