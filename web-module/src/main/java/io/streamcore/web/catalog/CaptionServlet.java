package io.streamcore.web.catalog;

import io.streamcore.catalog.Captions;
import io.streamcore.problem.NotFound;
import io.streamcore.problem.Problem;
import io.streamcore.problem.Unauthenticated;
import io.streamcore.security.Caller;
import io.streamcore.web.problem.ServletProblem;
import io.streamcore.web.security.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code /captions/{content_id}/{language}.vtt}: captions, for who may play the title. */
@WebServlet(name = "captions", urlPatterns = "/captions/*")
public class CaptionServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Pattern PATH =
      Pattern.compile(
          "/([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})/([A-Za-z0-9-]{2,35})\\.vtt");

  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

  @Inject private transient Captions captions;

  @Inject private transient CurrentCaller current;

  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    doGet(request, response);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      byte[] text = text(request).getBytes(StandardCharsets.UTF_8);
      response.setContentType("text/vtt;charset=utf-8");
      // what is sold is not kept by who no longer may see it
      response.setHeader("Cache-Control", "private, no-cache");
      response.setContentLength(text.length);
      if (!request.getMethod().equals("HEAD")) {
        response.getOutputStream().write(text);
      }
    } catch (Problem problem) {
      ServletProblem.write(request, response, problem);
    }
  }

  private String text(HttpServletRequest request) {
    Optional<Caller> caller = current.find();
    String shown = request.getParameter("token");
    @Nullable String token = shown != null && TOKEN.matcher(shown).matches() ? shown : null;
    if (caller.isEmpty() && token == null) {
      throw new Unauthenticated("Sign in first.");
    }
    Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
    if (!path.matches()) {
      throw new NotFound("There are no such captions.");
    }
    return captions.read(caller, UUID.fromString(path.group(1)), path.group(2), token);
  }
}
