package io.streamcore.web.live.station;

import io.streamcore.live.LiveRelay;
import io.streamcore.live.LiveStatus;
import io.streamcore.live.LiveStreams;
import io.streamcore.live.Stream;
import io.streamcore.live.StreamFilter;
import io.streamcore.problem.NotFound;
import io.streamcore.request.PageRequest;
import io.streamcore.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The stations that the visitor of a page may know of. */
@RequestScoped
public class Stations {

  private static final PageRequest FIRST = new PageRequest(48, Optional.empty());

  @Inject private LiveStreams streams;

  @Inject private LiveRelay relay;

  @Inject private CurrentCaller caller;

  @Inject
  @ConfigProperty(name = "streamcore.public.url", defaultValue = "http://localhost:8080")
  private String publicUrl;

  /** The station whose id is the rest of the path; empty if the visitor may not know of one. */
  Optional<StationPage> find(HttpServletRequest request) {
    return idIn(request.getPathInfo()).flatMap(this::find).map(this::page);
  }

  /** The public stations that the query asks for, newest first. */
  StationList list(HttpServletRequest request) {
    String q = text(request.getParameter("q"));
    String genre = text(request.getParameter("genre"));
    boolean live = "true".equals(request.getParameter("live"));
    StreamFilter filter =
        new StreamFilter(null, genre.isEmpty() ? null : genre, q.isEmpty() ? null : q, live, false);
    return new StationList(
        q,
        genre,
        live,
        streams.list(Optional.empty(), filter, FIRST).items().stream().map(this::page).toList());
  }

  private Optional<Stream> find(UUID id) {
    try {
      return Optional.of(streams.find(caller.find(), id));
    } catch (NotFound e) {
      return Optional.empty();
    }
  }

  private StationPage page(Stream stream) {
    LiveStatus status = relay.status(stream.id()).orElseGet(() -> LiveStatus.unknown(stream));
    return StationPage.of(stream, status, publicUrl);
  }

  private static Optional<UUID> idIn(@Nullable String path) {
    try {
      return path == null ? Optional.empty() : Optional.of(UUID.fromString(path.substring(1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // no address of a station
    }
  }

  private static String text(@Nullable String parameter) {
    return parameter == null ? "" : parameter.strip();
  }
}
