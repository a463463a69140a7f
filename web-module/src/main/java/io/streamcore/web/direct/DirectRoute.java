package io.streamcore.web.direct;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;

/**
 * A kind of request that need not go through filters and servlets, because everybody may send it
 * and the answer is the same for all. A CDI bean, found by its type.
 *
 * <p>Whatever is not plain is left to the servlets, which know all of it: who is signed in, tokens,
 * redirects, problems. So a route here makes nothing possible, only fast.
 */
public interface DirectRoute {

  /**
   * Takes a request on, or leaves it alone. Called by an event loop: never waits.
   *
   * @param servlets where the request goes on if it turns out not to be plain
   * @return whether it was taken
   */
  boolean take(HttpServerExchange exchange, HttpHandler servlets);
}
