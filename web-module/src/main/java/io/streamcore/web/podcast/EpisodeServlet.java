package io.streamcore.web.podcast;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.streamcore.media.Playback;
import io.streamcore.media.Upload;
import io.streamcore.media.remote.RemoteSound;
import io.streamcore.podcast.AudioNames;
import io.streamcore.podcast.Episode;
import io.streamcore.podcast.Episodes;
import io.streamcore.podcast.tag.Chapter;
import io.streamcore.podcast.tag.TranscriptFormat;
import io.streamcore.podcast.transcript.Transcripts;
import io.streamcore.problem.NotFound;
import io.streamcore.problem.Problem;
import io.streamcore.problem.Unavailable;
import io.streamcore.security.Caller;
import io.streamcore.storage.ObjectKey;
import io.streamcore.storage.ObjectStore;
import io.streamcore.storage.StoredObject;
import io.streamcore.web.http.ApiJson;
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
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

  @Inject private transient ObjectStore objects;

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
      audio(request, response, episodes.audible(caller, id), path.group(2));
    } else if (path.group(3) != null) {
      Episode episode = episodes.visible(caller, id);
      text(request, response, "application/json+chapters", chapters(episode));
    } else {
      TranscriptFormat format = TranscriptFormat.valueOf(path.group(5).toUpperCase(Locale.ROOT));
      String body = transcripts.find(caller, id, path.group(4), format).body();
      text(
          request,
          response,
          format.contentType() + ";charset=utf-8",
          body.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void audio(
      HttpServletRequest request, HttpServletResponse response, Episode episode, String name)
      throws IOException {
    Optional<RemoteSound> remote = episode.remoteSound();
    if (remote.isPresent()) {
      redirect(response, remote.get().url());
      return;
    }
    Upload upload = playback.open(current.find(), episode.uploadId().orElseThrow());
    String trueName = "audio." + AudioNames.extension(upload.contentType());
    if (!name.equals(trueName)) {
      // it was another format once; apps that keep the old address shall not go without
      redirect(response, trueName);
      return;
    }
    boolean everybodys = current.find().isEmpty();
    ServedObject served =
        new ServedObject(
            new ObjectKey(upload.filePath()),
            AudioNames.feedType(upload.contentType()),
            false,
            false,
            everybodys);
    new ObjectAnswer(request, response, served).send(stored(served), objects);
  }

  private static void redirect(HttpServletResponse response, String address) {
    response.setStatus(HttpServletResponse.SC_FOUND);
    response.setHeader("Location", address);
    response.setHeader("Cache-Control", "no-cache");
    response.setContentLength(0);
  }

  private StoredObject stored(ServedObject served) {
    try {
      return objects
          .find(served.key())
          .orElseThrow(() -> new NotFound("There is no such episode."));
    } catch (IOException e) {
      throw new Unavailable("The object store does not answer.");
    }
  }

  /** By the JSON chapters format of the podcast namespace, version 1.2.0. */
  private static byte[] chapters(Episode episode) throws IOException {
    ObjectNode document = ApiJson.mapper().createObjectNode().put("version", "1.2.0");
    document.put("title", episode.title());
    ArrayNode chapters = document.putArray("chapters");
    for (Chapter chapter : episode.settings().details().chapters()) {
      ObjectNode node = chapters.addObject().put("startTime", chapter.start());
      put(node, "title", chapter.title());
      put(node, "url", chapter.url());
      put(node, "img", chapter.img());
      if (Boolean.TRUE.equals(chapter.hidden())) {
        node.put("toc", false);
      }
    }
    if (chapters.isEmpty()) {
      throw new NotFound("The episode has no chapters.");
    }
    return ApiJson.mapper().writeValueAsBytes(document);
  }

  private static void put(ObjectNode node, String name, @Nullable String value) {
    if (value != null) {
      node.put(name, value);
    }
  }

  private static void text(
      HttpServletRequest request, HttpServletResponse response, String type, byte[] body)
      throws IOException {
    response.setContentType(type);
    response.setHeader("Cache-Control", "no-cache");
    response.setContentLength(body.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(body);
    }
  }
}
