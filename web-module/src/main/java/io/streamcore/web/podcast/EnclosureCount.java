package io.streamcore.web.podcast;

import io.streamcore.analytics.EventKind;
import io.streamcore.analytics.Origins;
import io.streamcore.analytics.Origins.Place;
import io.streamcore.analytics.RawEvent;
import io.streamcore.analytics.RawEvent.Audience;
import io.streamcore.analytics.RawEvent.Delivery;
import io.streamcore.analytics.RawEvent.Subject;
import io.streamcore.analytics.ResourceType;
import io.streamcore.analytics.sender.EventJournal;
import io.streamcore.media.Upload;
import io.streamcore.media.remote.RemoteSound;
import io.streamcore.podcast.Episode;
import io.streamcore.web.object.ByteRange;
import io.undertow.servlet.handlers.ServletRequestContext;
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
 * Tells the numbers what of enclosures was fetched, as IAB's guidelines need it: {@code GET} alone,
 * which bytes were asked for, and how many were delivered. Never waits.
 */
@ApplicationScoped
class EnclosureCount {

  private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d+)-(\\d+)/\\d+");
  private static final long UNKNOWN_LENGTH = 1L << 40;

  @Inject private EventJournal journal;
  @Inject private Origins origins;
  @Inject private TagLengths tags;

  /** Who fetches: the address, and the program as it calls itself. */
  record Fetch(String address, String agent) {

    static Fetch of(HttpServletRequest request) {
      String agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
      return new Fetch(request.getRemoteAddr(), agent);
    }
  }

  /**
   * An enclosure was served, as far as the client has taken it.
   *
   * @param whole whether all of the answer was taken
   */
  void served(
      HttpServletRequest request,
      HttpServletResponse response,
      Episode episode,
      Upload upload,
      boolean whole) {
    int status = response.getStatus();
    boolean sound =
        status == HttpServletResponse.SC_OK || status == HttpServletResponse.SC_PARTIAL_CONTENT;
    boolean begun = whole || response.isCommitted();
    if (!sound || !begun || !request.getMethod().equals("GET")) {
      return;
    }
    Matcher range =
        CONTENT_RANGE.matcher(Objects.requireNonNullElse(response.getHeader("Content-Range"), ""));
    long first = range.matches() ? Long.parseLong(range.group(1)) : 0;
    long last = range.matches() ? Long.parseLong(range.group(2)) : upload.sizeBytes() - 1;
    long sent = whole ? last - first + 1 : Math.min(taken(), last - first + 1);
    sent(Fetch.of(request), episode, upload, status, new ByteRange(first, first + sent - 1));
  }

  /**
   * Bytes of an enclosure were sent in answer to a {@code GET}.
   *
   * @param status 200 or 206
   * @param sent what the client has taken; perhaps nothing
   */
  void sent(Fetch fetch, Episode episode, Upload upload, int status, ByteRange sent) {
    int header = tags.of(upload);
    Integer rate = rate(upload.sizeBytes() - header, upload.durationSeconds().orElse(0.0));
    add(
        fetch,
        EventKind.FILE,
        episode,
        new Delivery(
            null,
            status,
            sent.first(),
            sent.length(),
            upload.sizeBytes(),
            header,
            rate,
            null,
            null));
  }

  /** An enclosure elsewhere was pointed to; what of it is fetched there, nobody tells us. */
  void redirected(HttpServletRequest request, Episode episode, RemoteSound sound) {
    if (!request.getMethod().equals("GET")) {
      return;
    }
    long length = sound.bytes() > 0 ? sound.bytes() : UNKNOWN_LENGTH;
    Optional<ByteRange> range = ByteRange.of(request.getHeader("Range"), length);
    if (range.filter(asked -> !asked.satisfiable()).isPresent()) {
      return;
    }
    Long asked = range.map(ByteRange::length).orElse(null);
    Long total = sound.bytes() > 0 ? sound.bytes() : null;
    Integer rate = rate(sound.bytes(), episode.durationSeconds());
    add(
        Fetch.of(request),
        EventKind.REDIRECT,
        episode,
        new Delivery(
            null,
            HttpServletResponse.SC_FOUND,
            range.map(ByteRange::first).orElse(0L),
            asked,
            total,
            null,
            rate,
            null,
            null));
  }

  /** Bytes of a second of sound; null: unknown. */
  private static @Nullable Integer rate(long bytes, double seconds) {
    return bytes > 0 && seconds >= 1 ? (int) Math.min(Integer.MAX_VALUE, bytes / seconds) : null;
  }

  /** What the network has taken of this answer's body. */
  private static long taken() {
    return ServletRequestContext.requireCurrent().getExchange().getResponseBytesSent();
  }

  private void add(Fetch fetch, EventKind kind, Episode episode, Delivery delivery) {
    Instant now = Instant.now();
    Place place = origins.of(fetch.address(), now);
    journal.add(
        new RawEvent(
            UUID.randomUUID(),
            kind,
            now,
            new Subject(ResourceType.PODCAST, episode.podcastId(), episode.id()),
            new Audience(place.pseudonym(), null, fetch.agent(), place.country(), place.hosted()),
            delivery));
  }
}
