package io.streamcore.web.analytics;

import io.streamcore.analytics.RawEvent.Subject;
import io.streamcore.analytics.ResourceType;
import io.streamcore.analytics.sender.HeardSegment;
import io.streamcore.analytics.sender.HlsListener;
import io.streamcore.analytics.sender.HlsSessions;
import io.streamcore.media.Upload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the numbers which segments were delivered. Called when the last byte is on its way; never
 * waits. Only whole answers to {@code GET} count.
 */
@ApplicationScoped
public class HlsCount {

  private static final Pattern SEGMENT = Pattern.compile("(?:.*/)?(\\d{1,9})\\.(?:aac|mp3)");

  /** Of every segment but the last, to a frame; see the planner of the ladder. */
  private static final double SEGMENT_SECONDS = 6;

  @Inject private HlsSessions sessions;

  /**
   * A part of an upload was delivered; only segments count.
   *
   * @param playlistId in which it was played; null: by itself
   * @param session of the listener, as the segment's address names it; null: it names none
   */
  public void delivered(
      HttpServletRequest request,
      HttpServletResponse response,
      Upload upload,
      String path,
      @Nullable UUID playlistId,
      @Nullable UUID session) {
    Subject subject =
        playlistId == null
            ? new Subject(ResourceType.UPLOAD, upload.id(), null)
            : new Subject(ResourceType.PLAYLIST, playlistId, upload.id());
    if (isWhole(request, response)) {
      heard(subject, upload, path, length(response).orElse(0L), listener(request, session));
    }
  }

  /** A segment of an upload was delivered whole, in answer to a {@code GET}. */
  public void heard(Upload upload, String path, long bytes, String address, String agent) {
    heard(
        new Subject(ResourceType.UPLOAD, upload.id(), null),
        upload,
        path,
        bytes,
        new HlsListener(address, agent, null));
  }

  private void heard(
      Subject subject, Upload upload, String path, long bytes, HlsListener listener) {
    Matcher name = SEGMENT.matcher(path);
    if (!name.matches()) {
      return;
    }
    double from = SEGMENT_SECONDS * Integer.parseInt(name.group(1));
    double seconds =
        upload
            .durationSeconds()
            .map(all -> Math.min(SEGMENT_SECONDS, all - from))
            .orElse(SEGMENT_SECONDS);
    if (seconds > 0) {
      sessions.heard(subject, listener, new HeardSegment(from, seconds, bytes), Instant.now());
    }
  }

  /** A live segment was delivered. */
  public void delivered(HttpServletRequest request, UUID streamId, double seconds, long bytes) {
    if (request.getMethod().equals("GET") && seconds > 0) {
      sessions.heard(
          new Subject(ResourceType.STREAM, streamId, null),
          listener(request, null),
          HeardSegment.live(seconds, bytes),
          Instant.now());
    }
  }

  private static boolean isWhole(HttpServletRequest request, HttpServletResponse response) {
    // a redirect to the object store is as good as the segment: players follow it
    int status = response.getStatus();
    return request.getMethod().equals("GET")
        && (status == HttpServletResponse.SC_OK
            || status == HttpServletResponse.SC_TEMPORARY_REDIRECT);
  }

  private static Optional<Long> length(HttpServletResponse response) {
    return Optional.ofNullable(response.getHeader("Content-Length")).map(Long::valueOf);
  }

  private static HlsListener listener(HttpServletRequest request, @Nullable UUID session) {
    return new HlsListener(
        request.getRemoteAddr(),
        Objects.requireNonNullElse(request.getHeader("User-Agent"), ""),
        session);
  }
}
