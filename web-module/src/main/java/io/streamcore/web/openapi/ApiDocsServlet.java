package io.streamcore.web.openapi;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Swagger UI at {@code /api-docs/}: our page around the files of the WebJar. It needs inline styles
 * and {@code data:} images, which the policy of the other pages forbids; scripts stay our own.
 */
@WebServlet(urlPatterns = {"/api-docs", "/api-docs/*"})
public class ApiDocsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final Map<String, String> OURS =
      Map.of("/", "text/html;charset=UTF-8", "/start.js", "text/javascript;charset=UTF-8");

  private static final Map<String, String> OF_THE_WEBJAR =
      Map.of(
          "/swagger-ui.css", "text/css;charset=UTF-8",
          "/swagger-ui-bundle.js", "text/javascript;charset=UTF-8",
          "/favicon-32x32.png", "image/png");

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo();
    if (path == null) {
      response.sendRedirect(request.getContextPath() + "/api-docs/");
      return;
    }
    String type = OURS.getOrDefault(path, OF_THE_WEBJAR.get(path));
    try (InputStream file = open(path)) {
      if (file == null || type == null) {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return;
      }
      response.setContentType(type);
      response.setHeader("Content-Security-Policy", POLICY);
      response.setHeader("Cache-Control", "public, max-age=3600");
      file.transferTo(response.getOutputStream());
    }
  }

  private @Nullable InputStream open(String path) {
    if (OURS.containsKey(path)) {
      String name = path.equals("/") ? "/index.html" : path;
      return ApiDocsServlet.class.getResourceAsStream("/api-docs" + name);
    }
    return OF_THE_WEBJAR.containsKey(path)
        ? ApiDocsServlet.class.getResourceAsStream(
            "/META-INF/resources/webjars/swagger-ui/" + WebJar.VERSION + path)
        : null;
  }

  /** The WebJar that the application was built with. */
  private static final class WebJar {

    static final String VERSION = version();

    private static String version() {
      Properties properties = new Properties();
      try (InputStream file =
          ApiDocsServlet.class.getResourceAsStream(
              "/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
        properties.load(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return properties.getProperty("version");
    }
  }
}
