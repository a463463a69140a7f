package io.streamcore.web.podcast;

import io.streamcore.podcast.feed.RenderedFeed;
import io.streamcore.web.object.Conditions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A feed as an answer: conditional, packed if the app takes that, and moved if the show has. */
public final class FeedAnswer {

  private FeedAnswer() {}

  /**
   * Sends a feed.
   *
   * @param caching who may keep it, for {@code Cache-Control}
   * @param movedTo where the show is now; null: here
   */
  public static void send(
      HttpServletRequest request,
      HttpServletResponse response,
      RenderedFeed feed,
      String caching,
      @Nullable String movedTo)
      throws IOException {
    boolean gzip = Conditions.acceptsGzip(request);
    String etag = "\"" + feed.etag() + (gzip ? "-gzip" : "") + "\"";
    response.setHeader("ETag", etag);
    response.setDateHeader("Last-Modified", feed.modified().toEpochMilli());
    response.setHeader("Cache-Control", caching);
    response.addHeader("Vary", "Accept-Encoding");
    if (movedTo != null) {
      // apps that follow go there; the others read itunes:new-feed-url in the body
      response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
      response.setHeader("Location", movedTo);
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
}
