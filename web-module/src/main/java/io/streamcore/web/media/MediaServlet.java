package io.streamcore.web.media;

import io.streamcore.media.Playback;
import io.streamcore.media.Upload;
import io.streamcore.problem.NotFound;
import io.streamcore.problem.Problem;
import io.streamcore.problem.Unauthenticated;
import io.streamcore.problem.Unavailable;
import io.streamcore.security.Caller;
import io.streamcore.storage.ObjectStore;
import io.streamcore.storage.StoredObject;
import io.streamcore.web.analytics.HlsCount;
import io.streamcore.web.object.MediaParts;
import io.streamcore.web.object.ObjectAnswer;
import io.streamcore.web.object.ServedObject;
import io.streamcore.web.problem.ServletProblem;
import io.streamcore.web.security.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code /media/{upload_id}/…}: playlists, segments, waveform and cover, for who may play them. A
 * token in the query goes on into the playlists, for players repeat no headers.
 */
@WebServlet(name = "media", urlPatterns = "/media/*", asyncSupported = true)
public class MediaServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Pattern PATH = Pattern.compile("/([0-9a-f-]{36})/(.{1,400})");

  // Long enough for a slow player to begin its request, short enough not to be worth passing on.
  private static final Duration REDIRECT_LIFETIME = Duration.ofMinutes(10);

  @Inject private transient Playback playback;

  @Inject private transient ObjectStore objects;

  @Inject private transient CurrentCaller current;

  @Inject private transient HlsCount count;

  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    doGet(request, response);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      serve(request, response);
    } catch (Problem problem) {
      ServletProblem.write(request, response, problem);
    }
  }

  private void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
    String token = PlaylistToken.of(request);
    Upload upload = open(path.matches() ? path.group(1) : "", token);
    ServedObject part = MediaParts.of(upload, path.group(2)).orElseThrow(MediaServlet::none);
    if (token != null && path.group(2).endsWith(".m3u8")) {
      PlaylistToken.send(request, response, text(part), token);
      return;
    }
    ObjectAnswer answer = new ObjectAnswer(request, response, part);
    Optional<URI> address =
        part.immutable() ? objects.presign(part.key(), REDIRECT_LIFETIME) : Optional.empty();
    if (address.isPresent()) {
      answer.redirect(address.get(), REDIRECT_LIFETIME.dividedBy(2));
    } else {
      answer.send(stored(part), objects);
    }
    count.delivered(request, response, upload, path.group(2), null, null);
  }

  private Upload open(String uploadId, @Nullable String token) {
    Optional<Caller> caller = current.find();
    try {
      return playback.open(caller, UUID.fromString(uploadId), token);
    } catch (NotFound | IllegalArgumentException e) {
      // Who is not signed in learns nothing, and players know that it is time to refresh.
      throw caller.isPresent() || token != null ? none() : new Unauthenticated("Sign in first.");
    }
  }

  private String text(ServedObject part) {
    try (InputStream in = objects.open(stored(part).key(), 0, -1)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new Unavailable("The object store does not answer.");
    }
  }

  private StoredObject stored(ServedObject part) {
    try {
      return objects.find(part.key()).orElseThrow(MediaServlet::none);
    } catch (IOException e) {
      throw new Unavailable("The object store does not answer.");
    }
  }

  private static NotFound none() {
    return new NotFound("There is no such medium.");
  }
}
