package io.streamcore.web.podcast.audience;

import io.streamcore.media.Upload;
import io.streamcore.media.Uploads;
import io.streamcore.podcast.Episode;
import io.streamcore.podcast.audience.PrivateFeeds;
import io.streamcore.podcast.feed.RenderedFeed;
import io.streamcore.podcast.tag.TranscriptFormat;
import io.streamcore.podcast.transcript.Transcripts;
import io.streamcore.problem.NotFound;
import io.streamcore.problem.Problem;
import io.streamcore.web.podcast.FeedAnswer;
import io.streamcore.web.podcast.ShowParts;
import io.streamcore.web.problem.ServletProblem;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code /feeds/private/{token}.xml}: a show's feed for one subscriber, and below {@code
 * /feeds/private/{token}/} what is in it. The token is all that an app has; no search engine and no
 * cache of others is to keep anything of it.
 */
@WebServlet(name = "private-feeds", urlPatterns = "/feeds/private/*", asyncSupported = true)
public class PrivateFeedServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Pattern PATH =
      Pattern.compile(
          "/([A-Za-z0-9_-]{43})(?:(\\.xml)|/(cover-[a-z0-9-]{1,40}\\.(?:jpg|png))|/episodes/([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}"
              + "-[0-9a-fA-F]{12})/(?:(audio\\.[a-z0-9]{2,4})|(chapters\\.json)"
              + "|transcript-([a-z]{2,3}(?:-[a-z0-9]{2,4})?)\\.(vtt|srt)))");

  @Inject private transient PrivateFeeds feeds;

  @Inject private transient Uploads uploads;

  @Inject private transient Transcripts transcripts;

  @Inject private transient ShowParts parts;

  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    doGet(request, response);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("X-Robots-Tag", "noindex, nofollow");
    response.setHeader("Referrer-Policy", "no-referrer");
    try {
      Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
      if (!path.matches()) {
        throw new NotFound("There is no such feed.");
      }
      if (path.group(2) != null) {
        RenderedFeed feed = feeds.render(path.group(1));
        FeedAnswer.send(request, response, feed, "private, no-cache", null);
      } else if (path.group(3) != null) {
        parts.cover(request, response, feeds.cover(path.group(1), path.group(3)), false);
      } else {
        part(request, response, path);
      }
    } catch (Problem problem) {
      ServletProblem.write(request, response, problem);
    } catch (RuntimeException e) {
      // left to the server, the address and with it the token would stand in its log
      ServletProblem.write(request, response, e);
    }
  }

  private void part(HttpServletRequest request, HttpServletResponse response, Matcher path)
      throws IOException {
    UUID id = UUID.fromString(path.group(4));
    Episode episode = feeds.episode(path.group(1), id);
    if (path.group(5) != null) {
      parts.sound(request, response, episode, path.group(5), () -> sound(episode), false);
    } else if (path.group(6) != null) {
      parts.chapters(request, response, episode);
    } else {
      TranscriptFormat format = TranscriptFormat.valueOf(path.group(8).toUpperCase(Locale.ROOT));
      parts.transcript(request, response, transcripts.of(episode, path.group(7), format));
    }
    if (path.group(5) == null) {
      response.setHeader("Cache-Control", "private, no-cache");
    }
  }

  private Upload sound(Episode episode) {
    return episode
        .uploadId()
        .flatMap(uploads::source)
        .orElseThrow(() -> new NotFound("There is no such episode."));
  }
}
