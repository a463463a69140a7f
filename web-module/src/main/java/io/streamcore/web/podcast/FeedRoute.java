package io.streamcore.web.podcast;

import io.streamcore.podcast.Feeds;
import io.streamcore.podcast.feed.RenderedFeed;
import io.streamcore.problem.Problem;
import io.streamcore.web.direct.DirectHeaders;
import io.streamcore.web.direct.DirectPath;
import io.streamcore.web.direct.DirectRoute;
import io.streamcore.web.direct.SharedLook;
import io.streamcore.web.domain.HostRules;
import io.streamcore.web.domain.HostRules.Where;
import io.streamcore.web.object.Conditions;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.DateUtils;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;

/**
 * Feeds for who follows them: most requests find that nothing has changed. The show is looked at
 * for all who ask at the same moment, so that thousands of them cost the database no more than a
 * few.
 */
@ApplicationScoped
public class FeedRoute implements DirectRoute {

  private static final String TYPE = "application/rss+xml;charset=utf-8";

  @Inject private Feeds feeds;

  @Inject private HostRules hosts;

  @Inject private DirectHeaders headers;

  private record Question(Where where, UUID podcastId) {}

  private final SharedLook<Question, RenderedFeed> looks = new SharedLook<>(this::look);

  @Override
  public boolean take(HttpServerExchange exchange, HttpHandler servlets) {
    Optional<DirectPath> path =
        DirectPath.of(exchange, "/podcasts/").filter(it -> it.rest().equals("feed.xml"));
    path.ifPresent(
        it ->
            looks.ask(new Question(Where.of(exchange), it.id()), exchange, this::answer, servlets));
    return path.isPresent();
  }

  /** The feed; empty if the answer is anything else than that feed. */
  private Optional<RenderedFeed> look(Question question) {
    if (!hosts.show(question.where(), question.podcastId())) {
      return Optional.empty();
    }
    try {
      Feeds.Found found = feeds.render(question.podcastId());
      return Optional.of(found.feed()).filter(feed -> found.movedTo() == null);
    } catch (Problem problem) {
      return Optional.empty();
    }
  }

  /** The same as {@link FeedAnswer}. */
  private void answer(HttpServerExchange exchange, RenderedFeed feed) {
    HeaderMap asked = exchange.getRequestHeaders();
    boolean gzip = Conditions.acceptsGzip(asked.getFirst(Headers.ACCEPT_ENCODING));
    String etag = "\"" + feed.etag() + (gzip ? "-gzip" : "") + "\"";
    boolean unchanged =
        Conditions.unchanged(
            asked.getFirst(Headers.IF_NONE_MATCH),
            asked.getFirst(Headers.IF_MODIFIED_SINCE),
            etag,
            feed.modified());
    headers.begin(exchange, !unchanged, true);
    HeaderMap said = exchange.getResponseHeaders();
    said.put(Headers.ETAG, etag);
    said.put(Headers.LAST_MODIFIED, DateUtils.toDateString(Date.from(feed.modified())));
    said.put(Headers.CACHE_CONTROL, "public, no-cache");
    said.put(Headers.VARY, "Accept-Encoding");
    if (unchanged) {
      exchange.setStatusCode(StatusCodes.NOT_MODIFIED);
      return;
    }
    byte[] body = gzip ? feed.gzip() : feed.plain();
    said.put(Headers.CONTENT_TYPE, TYPE);
    if (gzip) {
      said.put(Headers.CONTENT_ENCODING, "gzip");
    }
    exchange.setResponseContentLength(body.length);
    if (exchange.getRequestMethod().equals(Methods.GET)) {
      exchange.getResponseSender().send(ByteBuffer.wrap(body));
    }
  }
}
