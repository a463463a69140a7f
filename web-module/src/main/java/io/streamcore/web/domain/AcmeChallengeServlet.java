package io.streamcore.web.domain;

import io.streamcore.domain.certificate.ChallengeAnswers;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** What certificate authorities look for under any name: the answer of RFC 8555, 8.3. */
@WebServlet(urlPatterns = AcmeChallengeServlet.PATH + "*")
public class AcmeChallengeServlet extends HttpServlet {

  static final String PATH = "/.well-known/acme-challenge/";

  private static final long serialVersionUID = 1L;

  private static final Pattern TOKEN = Pattern.compile("/[A-Za-z0-9_-]{10,200}");

  @Inject private transient ChallengeAnswers answers;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = String.valueOf(request.getPathInfo());
    Optional<String> answer =
        TOKEN.matcher(path).matches() ? answers.find(path.substring(1)) : Optional.empty();
    if (answer.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    byte[] body = answer.get().getBytes(StandardCharsets.US_ASCII);
    response.setContentType("application/octet-stream");
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
