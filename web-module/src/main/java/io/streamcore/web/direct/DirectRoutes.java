package io.streamcore.web.direct;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All routes of the application, put where the handlers before the servlets find them. */
@WebListener
public class DirectRoutes implements ServletContextListener {

  private static final String ATTRIBUTE = DirectRoutes.class.getName();

  @Inject private Instance<DirectRoute> beans;

  private List<DirectRoute> routes = List.of();

  @Override
  public void contextInitialized(ServletContextEvent event) {
    routes = beans.stream().toList();
    event.getServletContext().setAttribute(ATTRIBUTE, this);
  }

  /** The routes; null before the application is ready. */
  static @Nullable DirectRoutes of(ServletContext context) {
    return (DirectRoutes) context.getAttribute(ATTRIBUTE);
  }

  boolean take(HttpServerExchange exchange, HttpHandler servlets) {
    for (DirectRoute route : routes) {
      if (route.take(exchange, servlets)) {
        return true;
      }
    }
    return false;
  }
}
