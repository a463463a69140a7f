package io.streamcore.relay.door;

import io.streamcore.relay.door.message.Reply;
import io.streamcore.relay.door.message.Request;
import io.streamcore.relay.mount.Mount;
import io.streamcore.relay.mount.Mounts;
import io.streamcore.relay.protocol.status.IcecastJson;
import io.streamcore.relay.protocol.status.ShoutcastPages;
import io.streamcore.relay.protocol.status.Station;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What everybody may know of what is on the air, in the forms of Icecast and SHOUTcast. */
final class StatusDesk {

  private static final String JSON = "application/json; charset=utf-8";
  private static final String XML = "text/xml; charset=utf-8";
  private static final String HTML = "text/html; charset=utf-8";
  private static final String TEXT = "text/plain; charset=utf-8";

  private final Mounts mounts;
  private final Stations stations;

  StatusDesk(Mounts mounts, Stations stations) {
    this.mounts = mounts;
    this.stations = stations;
  }

  /** Answers if this is one of its paths; null otherwise. */
  @Nullable Reply answer(Request request) {
    return switch (request.path()) {
      case "/status-json.xsl" -> Reply.of(200, JSON, icecast(request));
      case "/7.html", "/7" -> Reply.of(200, HTML, ShoutcastPages.sevenHtml(station(request)));
      case "/currentsong" -> Reply.of(200, TEXT, song(request));
      case "/statistics" ->
          Reply.of(200, JSON, ShoutcastPages.statistics(stations.listed(request)));
      case "/stats" -> stats(request);
      default -> null;
    };
  }

  private String icecast(Request request) {
    String path = request.form().text("mount").orElse("");
    List<Station> shown =
        stations.listed(request).stream()
            .filter(station -> path.isEmpty() || station.mount().equals(path))
            .toList();
    return IcecastJson.of(stations.server(request), shown);
  }

  private Reply stats(Request request) {
    Station station = station(request);
    int number = number(request);
    return request.form().has("json")
        ? Reply.of(200, JSON, ShoutcastPages.statsJson(station, number))
        : Reply.of(200, XML, ShoutcastPages.statsXml(station, number));
  }

  private String song(Request request) {
    Station station = station(request);
    return station == null ? "" : station.title();
  }

  private static int number(Request request) {
    return request.form().number("sid").orElse(1);
  }

  /** By number among those that want to be known, in the order of their paths; or by mount. */
  private @Nullable Station station(Request request) {
    String path = request.form().text("mount").orElse("");
    if (!path.isEmpty()) {
      return mounts
          .at(path)
          .filter((Mount mount) -> mount.spec().about().listed())
          .flatMap(mount -> stations.of(mount, request))
          .orElse(null);
    }
    List<Station> listed = stations.listed(request);
    int number = number(request);
    return number >= 1 && number <= listed.size() ? listed.get(number - 1) : null;
  }
}
