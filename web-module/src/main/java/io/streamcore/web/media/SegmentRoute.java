package io.streamcore.web.media;

import io.streamcore.media.Playback;
import io.streamcore.media.Upload;
import io.streamcore.problem.Problem;
import io.streamcore.web.analytics.HlsCount;
import io.streamcore.web.direct.DirectObjects;
import io.streamcore.web.direct.DirectPath;
import io.streamcore.web.direct.DirectRoute;
import io.streamcore.web.direct.SharedLook;
import io.streamcore.web.domain.HostRules;
import io.streamcore.web.domain.HostRules.Where;
import io.streamcore.web.object.MediaParts;
import io.streamcore.web.object.ServedObject;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Segments of uploads that everybody may hear; each counts that was taken whole. */
@ApplicationScoped
public class SegmentRoute implements DirectRoute {

  @Inject private Playback playback;

  @Inject private HostRules hosts;

  @Inject private DirectObjects objects;

  @Inject private HlsCount count;

  private record Question(Where where, UUID uploadId) {}

  private final SharedLook<Question, Upload> looks = new SharedLook<>(this::look);

  @Override
  public boolean take(HttpServerExchange exchange, HttpHandler servlets) {
    Optional<DirectPath> path =
        DirectPath.of(exchange, "/media/")
            .filter(it -> it.rest().endsWith(".aac") || it.rest().endsWith(".mp3"));
    path.ifPresent(
        it ->
            looks.ask(
                new Question(Where.of(exchange), it.id()),
                exchange,
                (waiting, upload) -> answer(waiting, it.rest(), upload, servlets),
                servlets));
    return path.isPresent();
  }

  /** The upload; empty if not everybody may hear it there. */
  private Optional<Upload> look(Question question) {
    try {
      return Optional.of(playback.open(Optional.empty(), question.uploadId()))
          .filter(upload -> hosts.sound(question.where(), upload.id()));
    } catch (Problem problem) {
      return Optional.empty();
    }
  }

  private void answer(HttpServerExchange exchange, String path, Upload upload, HttpHandler servlets)
      throws Exception {
    ServedObject part = MediaParts.of(upload, path).orElse(null);
    if (part == null) {
      servlets.handleRequest(exchange);
      return;
    }
    String address = DirectPath.remoteAddress(exchange);
    String agent = DirectPath.agent(exchange);
    objects.send(
        exchange,
        part,
        false,
        (status, sent) -> {
          if (status == StatusCodes.OK && sent.length() == exchange.getResponseContentLength()) {
            count.heard(upload, path, sent.length(), address, agent);
          }
        },
        servlets);
  }
}
