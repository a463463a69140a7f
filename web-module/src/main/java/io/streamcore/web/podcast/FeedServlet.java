package io.streamcore.web.podcast;

import io.streamcore.podcast.Feeds;
import io.streamcore.podcast.cover.Covers;
import io.streamcore.problem.NotFound;
import io.streamcore.problem.Problem;
import io.streamcore.web.problem.ServletProblem;
import io.streamcore.web.security.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /podcasts/{podcast_id}}: a show's page, and below it its feed and its cover. */
@WebServlet(name = "feeds", urlPatterns = "/podcasts/*", asyncSupported = true)
public class FeedServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Pattern PATH =
      Pattern.compile(
          "/([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})(?:/([a-z0-9.-]{1,60}))?");

  @Inject private transient Feeds feeds;

  @Inject private transient Covers covers;

  @Inject private transient PublicPages pages;

  @Inject private transient ShowParts parts;

  @Inject private transient CurrentCaller caller;

  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    doGet(request, response);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    try {
      Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
      if (!path.matches()) {
        throw new NotFound("There is no such page.");
      }
      UUID podcastId = UUID.fromString(path.group(1));
      if (path.group(2) == null) {
        request.setAttribute("show", pages.show(caller.find(), podcastId));
        response.setHeader("Cache-Control", "no-cache");
        request.getRequestDispatcher("/WEB-INF/pages/show.xhtml").forward(request, response);
        return;
      }
      // pages of players on other sites read feeds, too
      response.setHeader("Access-Control-Allow-Origin", "*");
      if (path.group(2).equals("feed.xml")) {
        Feeds.Found found = feeds.render(podcastId);
        FeedAnswer.send(request, response, found.feed(), "public, no-cache", found.movedTo());
      } else {
        parts.cover(request, response, covers.find(caller.find(), podcastId, path.group(2)), true);
      }
    } catch (Problem problem) {
      ServletProblem.write(request, response, problem);
    }
  }
}
