package io.streamcore.web.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Times the requests of the API as {@code http_server_requests}, by method, route and status. The
 * route is the template, not the address, so that ids do not make a series each.
 */
@Provider
@PreMatching
public class HttpMetrics implements ContainerRequestFilter, ContainerResponseFilter {

  private static final String STARTED = HttpMetrics.class.getName();

  @Inject private MeterRegistry registry;
  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    request.setProperty(STARTED, System.nanoTime());
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(STARTED) instanceof Long started) {
      // not by Timer.builder: what that registers, the server's registry keeps from Prometheus
      registry
          .timer(
              "http.server.requests",
              List.of(
                  Tag.of("method", request.getMethod()),
                  Tag.of("route", route()),
                  Tag.of("status", Integer.toString(response.getStatus()))))
          .record(System.nanoTime() - started, TimeUnit.NANOSECONDS);
    }
  }

  private String route() {
    if (resource.getResourceClass() == null || resource.getResourceMethod() == null) {
      return "none";
    }
    String template =
        path(resource.getResourceClass().getAnnotation(Path.class))
            + path(resource.getResourceMethod().getAnnotation(Path.class));
    return template.isEmpty() ? "/" : template;
  }

  private static String path(@Nullable Path path) {
    if (path == null || path.value().isEmpty() || path.value().equals("/")) {
      return "";
    }
    return path.value().startsWith("/") ? path.value() : "/" + path.value();
  }
}
