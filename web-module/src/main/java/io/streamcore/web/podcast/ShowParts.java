package io.streamcore.web.podcast;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.streamcore.media.Upload;
import io.streamcore.media.remote.RemoteSound;
import io.streamcore.podcast.AudioNames;
import io.streamcore.podcast.Episode;
import io.streamcore.podcast.tag.Chapter;
import io.streamcore.podcast.transcript.Transcript;
import io.streamcore.problem.NotFound;
import io.streamcore.problem.Unavailable;
import io.streamcore.storage.ObjectKey;
import io.streamcore.storage.ObjectStore;
import io.streamcore.storage.StoredObject;
import io.streamcore.web.http.ApiJson;
import io.streamcore.web.object.ObjectAnswer;
import io.streamcore.web.object.ServedObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What belongs to a show, sent to whoever may have it: cover, sound, chapters, transcripts. */
@ApplicationScoped
public class ShowParts {

  @Inject private ObjectStore objects;

  @Inject private EnclosureCount count;

  /**
   * Sends the sound: the original, byte for byte, or a redirect to where it is elsewhere. What is
   * taken of it goes into the numbers.
   *
   * @param name that was asked for, such as {@code audio.mp3}
   * @param sound asked for the upload, unless the sound is elsewhere
   * @param everybodys whether caches of others may keep it
   */
  public void sound(
      HttpServletRequest request,
      HttpServletResponse response,
      Episode episode,
      String name,
      Supplier<Upload> sound,
      boolean everybodys)
      throws IOException {
    Optional<RemoteSound> remote = episode.remoteSound();
    if (remote.isPresent()) {
      redirect(response, remote.get().url());
      count.redirected(request, episode, remote.get());
      return;
    }
    Upload upload = sound.get();
    String trueName = "audio." + AudioNames.extension(upload.contentType());
    if (!name.equals(trueName)) {
      // it was another format once; apps that keep the old address shall not go without
      redirect(response, trueName);
      return;
    }
    ServedObject served = served(upload, everybodys);
    boolean whole = false;
    try {
      new ObjectAnswer(request, response, served)
          .send(stored(served.key(), "There is no such episode."), objects);
      whole = true;
    } finally {
      count.served(request, response, episode, upload, whole);
    }
  }

  /** The original as an object. */
  static ServedObject served(Upload upload, boolean everybodys) {
    return new ServedObject(
        new ObjectKey(upload.filePath()),
        AudioNames.feedType(upload.contentType()),
        false,
        false,
        everybodys);
  }

  /** Sends a cover, whose address changes with its bytes. */
  public void cover(
      HttpServletRequest request, HttpServletResponse response, ObjectKey key, boolean everybodys)
      throws IOException {
    String type = key.value().endsWith(".png") ? "image/png" : "image/jpeg";
    new ObjectAnswer(request, response, new ServedObject(key, type, true, false, everybodys))
        .send(stored(key, "There is no such cover."), objects);
  }

  /** Sends the chapters, by the JSON chapters format of the podcast namespace, version 1.2.0. */
  public void chapters(HttpServletRequest request, HttpServletResponse response, Episode episode)
      throws IOException {
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
    text(
        request,
        response,
        "application/json+chapters",
        ApiJson.mapper().writeValueAsBytes(document));
  }

  /** Sends a transcript. */
  public void transcript(
      HttpServletRequest request, HttpServletResponse response, Transcript transcript)
      throws IOException {
    text(
        request,
        response,
        transcript.format().contentType() + ";charset=utf-8",
        transcript.body().getBytes(StandardCharsets.UTF_8));
  }

  private static void redirect(HttpServletResponse response, String address) {
    response.setStatus(HttpServletResponse.SC_FOUND);
    response.setHeader("Location", address);
    response.setHeader("Cache-Control", "no-cache");
    response.setContentLength(0);
  }

  private StoredObject stored(ObjectKey key, String otherwise) {
    try {
      return objects.find(key).orElseThrow(() -> new NotFound(otherwise));
    } catch (IOException e) {
      throw new Unavailable("The object store does not answer.");
    }
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
