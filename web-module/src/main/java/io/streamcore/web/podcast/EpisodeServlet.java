package io.streamcore.web.podcast;

import io.streamcore.media.Playback;
import io.streamcore.podcast.Episode;
import io.streamcore.podcast.Episodes;
import io.streamcore.podcast.tag.TranscriptFormat;
import io.streamcore.podcast.transcript.Transcripts;
import io.streamcore.problem.NotFound;
import io.streamcore.problem.Problem;
import io.streamcore.security.Caller;
import io.streamcore.web.problem.ServletProblem;
import io.streamcore.web.security.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code /episodes/{episode_id}}: an episode's page, and below it its sound as a file, its chapters
 * and transcripts.
 *
 * <p>The sound is the original, byte for byte, and so its length and ranges stay true for as long
 * as the episode has that upload. Sound elsewhere is a redirect.
 */
@WebServlet(name = "episodes", urlPatterns = "/episodes/*", asyncSupported = true)
public class EpisodeServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Pattern PATH =
      Pattern.compile(
          "/([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})(?:/(?:(audio\\.[a-z0-9]{2,4})"
              + "|(chapters\\.json)|transcript-([a-z]{2,3}(?:-[a-z0-9]{2,4})?)\\.(vtt|srt)))?");

  @Inject private transient Episodes episodes;

  @Inject private transient Transcripts transcripts;

  @Inject private transient PublicPages pages;

  @Inject private transient Playback playback;

  @Inject private transient ShowParts parts;

  @Inject private transient CurrentCaller current;

  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    doGet(request, response);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    try {
      serve(request, response);
    } catch (Problem problem) {
      ServletProblem.write(request, response, problem);
    }
  }

  private void serve(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
    if (!path.matches()) {
      throw new NotFound("There is no such page.");
    }
    UUID id = UUID.fromString(path.group(1));
    Optional<Caller> caller = current.find();
    if (path.end(1) == path.end()) {
      request.setAttribute("episode", pages.episode(caller, id));
      response.setHeader("Cache-Control", "no-cache");
      request.getRequestDispatcher("/WEB-INF/pages/episode.xhtml").forward(request, response);
      return;
    }
    // players on other sites read these by script
    response.setHeader("Access-Control-Allow-Origin", "*");
    if (path.group(2) != null) {
      Episode episode = episodes.audible(caller, id);
      parts.sound(
          request,
          response,
          episode,
          path.group(2),
          () -> playback.open(caller, episode.uploadId().orElseThrow()),
          caller.isEmpty());
    } else if (path.group(3) != null) {
      parts.chapters(request, response, episodes.visible(caller, id));
    } else {
      TranscriptFormat format = TranscriptFormat.valueOf(path.group(5).toUpperCase(Locale.ROOT));
      parts.transcript(request, response, transcripts.find(caller, id, path.group(4), format));
    }
  }
}
