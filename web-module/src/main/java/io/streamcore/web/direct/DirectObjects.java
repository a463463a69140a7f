package io.streamcore.web.direct;

import io.streamcore.storage.ObjectStore;
import io.streamcore.storage.StoredObject;
import io.streamcore.web.object.ByteRange;
import io.streamcore.web.object.ObjectReply;
import io.streamcore.web.object.ServedObject;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;

/** Objects that are files of this machine, sent by the event loop; all others are the servlets'. */
@ApplicationScoped
public class DirectObjects {

  @Inject private ObjectStore objects;

  @Inject private DirectHeaders headers;

  /** Told what of an object was taken: the answer's status and the range that it has sent. */
  @FunctionalInterface
  public interface Taken {
    void tell(int status, ByteRange range);
  }

  /**
   * Sends an object as the request asks for it.
   *
   * @param everywhere whether scripts of other sites may read it
   * @param taken told, by a worker, when something of it was sent
   */
  public void send(
      HttpServerExchange exchange,
      ServedObject part,
      boolean everywhere,
      Taken taken,
      HttpHandler servlets)
      throws Exception {
    Path file = objects.localFile(part.key()).orElse(null);
    StoredObject object = file == null ? null : objects.find(part.key()).orElse(null);
    if (file == null || object == null) {
      servlets.handleRequest(exchange);
      return;
    }
    ObjectReply reply = ObjectReply.to(exchange.getRequestHeaders()::getFirst, part, object);
    if (reply.status() >= StatusCodes.BAD_REQUEST) {
      servlets.handleRequest(exchange); // else the server would write a page of its own
      return;
    }
    ByteRange body = reply.body();
    headers.begin(exchange, body != null, everywhere);
    exchange.setStatusCode(reply.status());
    reply
        .headers()
        .forEach((name, value) -> exchange.getResponseHeaders().put(new HttpString(name), value));
    if (body == null) {
      return;
    }
    if (!exchange.getRequestMethod().equals(Methods.GET) || body.length() <= 0) {
      exchange.setResponseContentLength(Math.max(0, body.length()));
      return;
    }
    FileSending.begin(
        exchange,
        file,
        body,
        sent -> {
          if (sent > 0) {
            ByteRange range = new ByteRange(body.first(), body.first() + sent - 1);
            exchange.getConnection().getWorker().execute(() -> taken.tell(reply.status(), range));
          }
        });
  }
}
