package io.streamcore.web.podcast;

import io.streamcore.podcast.Feeds;
import io.streamcore.podcast.cover.Covers;
import io.streamcore.podcast.feed.RenderedFeed;
import io.streamcore.problem.NotFound;
import io.streamcore.problem.Problem;
import io.streamcore.problem.Unavailable;
import io.streamcore.storage.ObjectKey;
import io.streamcore.storage.ObjectStore;
import io.streamcore.storage.StoredObject;
import io.streamcore.web.object.Conditions;
import io.streamcore.web.object.ObjectAnswer;
import io.streamcore.web.object.ServedObject;
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

  @Inject private transient ObjectStore objects;

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
        feed(request, response, feeds.render(podcastId));
      } else {
        cover(request, response, covers.find(caller.find(), podcastId, path.group(2)));
      }
    } catch (Problem problem) {
      ServletProblem.write(request, response, problem);
    }
  }

  private static void feed(
      HttpServletRequest request, HttpServletResponse response, Feeds.Found found)
      throws IOException {
    RenderedFeed feed = found.feed();
    boolean gzip = Conditions.acceptsGzip(request);
    String etag = "\"" + feed.etag() + (gzip ? "-gzip" : "") + "\"";
    response.setHeader("ETag", etag);
    response.setDateHeader("Last-Modified", feed.modified().toEpochMilli());
    response.setHeader("Cache-Control", "public, no-cache");
    response.addHeader("Vary", "Accept-Encoding");
    if (found.movedTo() != null) {
      // apps that follow go there; the others read itunes:new-feed-url in the body
      response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
      response.setHeader("Location", found.movedTo());
    } else if (Conditions.unchanged(request, etag, feed.modified())) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    byte[] body = gzip ? feed.gzip() : feed.plain();
    response.setContentType("application/rss+xml;charset=utf-8");
    if (gzip) {
      response.setHeader("Content-Encoding", "gzip");
    }
    response.setContentLength(body.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(body);
    }
  }

  private void cover(HttpServletRequest request, HttpServletResponse response, ObjectKey key)
      throws IOException {
    String type = key.value().endsWith(".png") ? "image/png" : "image/jpeg";
    StoredObject stored;
    try {
      stored = objects.find(key).orElseThrow(() -> new NotFound("There is no such cover."));
    } catch (IOException e) {
      throw new Unavailable("The object store does not answer.");
    }
    new ObjectAnswer(request, response, new ServedObject(key, type, true, false, true))
        .send(stored, objects);
  }
}
