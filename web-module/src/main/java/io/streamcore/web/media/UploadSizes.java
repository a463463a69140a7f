package io.streamcore.web.media;

import io.undertow.server.HttpHandler;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Lets the bodies of uploads be as large as uploads may be, and little larger, whatever the
 * server's listener allows to all requests alike.
 */
public class UploadSizes implements ServletExtension {

  private static final String UPLOADS = "/api/v1/uploads";
  private static final long DEFAULT_MAX = 2L << 30;

  // So that a file that is a little too large is refused by name, and not by a broken connection.
  private static final long SLACK = 2 << 20;

  @Override
  public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
    long max =
        ConfigProvider.getConfig()
            .getOptionalValue("streamcore.upload.max-bytes", Long.class)
            .orElse(DEFAULT_MAX);
    deployment.addInitialHandlerChainWrapper(next -> widened(next, max + SLACK));
  }

  private static HttpHandler widened(HttpHandler next, long max) {
    return exchange -> {
      if (exchange.getRelativePath().startsWith(UPLOADS)) {
        exchange.setMaxEntitySize(max);
      }
      next.handleRequest(exchange);
    };
  }
}
