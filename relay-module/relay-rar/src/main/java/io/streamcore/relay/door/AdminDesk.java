package io.streamcore.relay.door;

import io.streamcore.relay.api.ListenerStatus;
import io.streamcore.relay.door.message.Reply;
import io.streamcore.relay.door.message.Request;
import io.streamcore.relay.fanout.Listeners;
import io.streamcore.relay.mount.Mount;
import io.streamcore.relay.mount.Mounts;
import io.streamcore.relay.protocol.status.IcecastXml;
import io.streamcore.relay.protocol.status.Station;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Icecast's {@code /admin/} pages, for administrators and for the panels that act for them. */
final class AdminDesk {

  private final Mounts mounts;
  private final Listeners listeners;
  private final Stations stations;
  private final AdminCheck admins;

  AdminDesk(Mounts mounts, Listeners listeners, Stations stations, AdminCheck admins) {
    this.mounts = mounts;
    this.listeners = listeners;
    this.stations = stations;
    this.admins = admins;
  }

  /** Answers any path below {@code /admin/}; what does not exist is told to administrators only. */
  void serve(Request request, Caller caller) {
    admins.ask(request, caller, () -> page(request));
  }

  /** Some of these wait for the loops. */
  private Reply page(Request request) {
    return switch (request.path()) {
      case "/admin/stats", "/admin/", "/admin" -> stats(request);
      case "/admin/listmounts" -> xml(IcecastXml.mounts(stations.all(request), Instant.now()));
      case "/admin/listclients" -> onMount(request, this::clients);
      case "/admin/killsource" -> onMount(request, this::killSource);
      case "/admin/killclient" -> onMount(request, this::killClient);
      case "/admin/moveclients" -> onMount(request, this::moveClients);
      default -> Reply.text(404, "There is no such page");
    };
  }

  private Reply stats(Request request) {
    String path = request.form().text("mount").orElse("");
    List<Station> shown =
        stations.all(request).stream()
            .filter(station -> path.isEmpty() || station.mount().equals(path))
            .toList();
    return xml(IcecastXml.stats(stations.server(request), shown));
  }

  private Reply onMount(Request request, BiFunction<Mount, Request, Reply> action) {
    Optional<String> path = request.form().text("mount");
    if (path.isEmpty()) {
      return Reply.text(400, "The parameter mount is missing");
    }
    return mounts
        .at(path.get())
        .map(mount -> action.apply(mount, request))
        .orElseGet(() -> Reply.text(400, "There is no such mount"));
  }

  private Reply clients(Mount mount, Request request) {
    @Nullable Station station = stations.of(mount, request).orElse(null);
    if (station == null) {
      return Reply.text(400, "The mount is off the air");
    }
    List<ListenerStatus> all = listeners.of(mount);
    return xml(IcecastXml.clients(station, all, Instant.now()));
  }

  private Reply killSource(Mount mount, Request request) {
    boolean killed = mount.kickSource();
    return xml(IcecastXml.response(killed ? "Source Removed" : "There is no source", killed));
  }

  private Reply killClient(Mount mount, Request request) {
    int id = request.form().number("id").orElse(-1);
    if (id < 0) {
      return Reply.text(400, "The parameter id must be a number");
    }
    boolean killed = listeners.kick(mount, id);
    String outcome = killed ? "removed" : "not found";
    return xml(IcecastXml.response("Client " + id + " " + outcome, killed));
  }

  private Reply moveClients(Mount mount, Request request) {
    Optional<Mount> to = request.form().text("destination").flatMap(mounts::at);
    if (to.isEmpty()) {
      return Reply.text(400, "The parameter destination must name a mount");
    }
    try {
      int moved = listeners.move(mount, to.get());
      String said =
          "Clients moved from %s to %s: %d"
              .formatted(mount.spec().mount(), to.get().spec().mount(), moved);
      return xml(IcecastXml.response(said, true));
    } catch (IllegalArgumentException differs) {
      return xml(IcecastXml.response("The two sounds have not the same form", false));
    }
  }

  private static Reply xml(String document) {
    return Reply.of(200, IcecastXml.MEDIA_TYPE, document);
  }
}
