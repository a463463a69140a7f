package io.streamcore.web.direct;

import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import jakarta.servlet.ServletContext;

/** Shows each plain request to the {@link DirectRoute}s before a servlet sees it. */
public class DirectExtension implements ServletExtension {

  @Override
  public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
    deployment.addInitialHandlerChainWrapper(
        servlets ->
            exchange -> {
              DirectRoutes routes = DirectRoutes.of(context);
              if (routes == null || !isPlain(exchange) || !routes.take(exchange, servlets)) {
                servlets.handleRequest(exchange);
              }
            });
  }

  /** Whether it reads, and nothing in it says who sends it or asks for more than the path does. */
  private static boolean isPlain(HttpServerExchange exchange) {
    HttpString method = exchange.getRequestMethod();
    return (method.equals(Methods.GET) || method.equals(Methods.HEAD))
        && exchange.getQueryString().isEmpty()
        && !exchange.getRequestHeaders().contains(Headers.COOKIE)
        && !exchange.getRequestHeaders().contains(Headers.AUTHORIZATION)
        // pages of other sites are the business of the CORS filter
        && !exchange.getRequestHeaders().contains(Headers.ORIGIN);
  }
}
