package io.streamcore.web.podcast;

import io.streamcore.media.Playback;
import io.streamcore.media.Upload;
import io.streamcore.podcast.AudioNames;
import io.streamcore.podcast.Episode;
import io.streamcore.podcast.Episodes;
import io.streamcore.problem.Problem;
import io.streamcore.web.direct.DirectObjects;
import io.streamcore.web.direct.DirectPath;
import io.streamcore.web.direct.DirectRoute;
import io.streamcore.web.direct.SharedLook;
import io.streamcore.web.domain.HostRules;
import io.streamcore.web.domain.HostRules.Where;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** The sound of episodes for everybody, where it is the house's; each fetch counts. */
@ApplicationScoped
public class EnclosureRoute implements DirectRoute {

  @Inject private Episodes episodes;

  @Inject private Playback playback;

  @Inject private HostRules hosts;

  @Inject private DirectObjects objects;

  @Inject private EnclosureCount count;

  private record Question(Where where, UUID episodeId) {}

  private record Sound(Episode episode, Upload upload, String name) {}

  private final SharedLook<Question, Sound> looks = new SharedLook<>(this::look);

  @Override
  public boolean take(HttpServerExchange exchange, HttpHandler servlets) {
    Optional<DirectPath> path =
        DirectPath.of(exchange, "/episodes/").filter(it -> it.rest().startsWith("audio."));
    path.ifPresent(
        it ->
            looks.ask(
                new Question(Where.of(exchange), it.id()),
                exchange,
                (waiting, sound) -> answer(waiting, it.rest(), sound, servlets),
                servlets));
    return path.isPresent();
  }

  /** The sound; empty if the answer is anything else. */
  private Optional<Sound> look(Question question) {
    try {
      Episode episode = episodes.audible(Optional.empty(), question.episodeId());
      UUID uploadId = episode.uploadId().orElse(null);
      if (uploadId == null || !hosts.show(question.where(), episode.podcastId())) {
        return Optional.empty();
      }
      Upload upload = playback.open(Optional.empty(), uploadId);
      String name = "audio." + AudioNames.extension(upload.contentType());
      return Optional.of(new Sound(episode, upload, name));
    } catch (Problem problem) {
      return Optional.empty();
    }
  }

  private void answer(HttpServerExchange exchange, String name, Sound sound, HttpHandler servlets)
      throws Exception {
    if (!name.equals(sound.name())) {
      servlets.handleRequest(exchange);
      return;
    }
    EnclosureCount.Fetch fetch =
        new EnclosureCount.Fetch(DirectPath.remoteAddress(exchange), DirectPath.agent(exchange));
    objects.send(
        exchange,
        ShowParts.served(sound.upload(), true),
        true,
        (status, range) -> count.sent(fetch, sound.episode(), sound.upload(), status, range),
        servlets);
  }
}
