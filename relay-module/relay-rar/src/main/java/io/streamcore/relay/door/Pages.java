package io.streamcore.relay.door;

import io.streamcore.relay.api.MountStatus.State;
import io.streamcore.relay.door.message.Reply;
import io.streamcore.relay.door.message.Request;
import io.streamcore.relay.mount.Mount;
import io.streamcore.relay.mount.Mounts;
import io.streamcore.relay.protocol.playlist.Playlist;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All paths of the relay: leads each request to the desk that answers it. */
final class Pages implements Page {

  private static final String STREAMS = "/streams/";

  private final Mounts mounts;
  private final SourceDesk sources;
  private final ListenDesk listeners;
  private final StatusDesk status;
  private final TitleDesk titles;
  private final AdminDesk admin;
  private final PlaylistDesk playlists = new PlaylistDesk();

  Pages(
      Mounts mounts,
      SourceDesk sources,
      ListenDesk listeners,
      StatusDesk status,
      TitleDesk titles,
      AdminDesk admin) {
    this.mounts = mounts;
    this.sources = sources;
    this.listeners = listeners;
    this.status = status;
    this.titles = titles;
    this.admin = admin;
  }

  @Override
  public void serve(Request request, Caller caller) {
    switch (request.method()) {
      case "GET", "HEAD" -> get(request, caller);
      case "OPTIONS" -> caller.reply(preflight());
      case "PUT", "SOURCE" -> sources.serve(request, caller);
      case "POST" -> post(request, caller);
      default -> caller.reply(notAllowed());
    }
  }

  private void get(Request request, Caller caller) {
    String path = request.path();
    Reply document = status.answer(request);
    if (document != null) {
      caller.reply(document);
    } else if (!administered(request, caller)) {
      listen(path, request, caller);
    }
  }

  /** Whether this is a path of those who run streams; then it is answered. */
  private boolean administered(Request request, Caller caller) {
    String path = request.path();
    if (path.equals("/admin/metadata")) {
      titles.icecast(request, caller);
    } else if (path.equals("/admin.cgi")) {
      titles.shoutcast(request, caller);
    } else if (path.equals("/admin") || path.startsWith("/admin/")) {
      admin.serve(request, caller);
    } else {
      return false;
    }
    return true;
  }

  private void listen(String path, Request request, Caller caller) {
    Optional<Mount> mount = find(path);
    if (mount.isPresent()) {
      listeners.serve(mount.get(), request, caller);
      return;
    }
    int dot = path.lastIndexOf('.');
    String stem = dot < 1 ? path : path.substring(0, dot);
    Optional<Mount> listed = find(stem);
    Optional<Playlist> form = Playlist.of(path.substring(dot + 1));
    if (listed.isPresent() && form.isPresent()) {
      playlists.serve(form.get(), listed.get(), stem, request, caller);
    } else {
      caller.reply(ListenRefusals.notFound());
    }
  }

  /** Liquidsoap can send its sound so; anything else has no business here. */
  private void post(Request request, Caller caller) {
    if (administered(request, caller)) {
      return;
    }
    if (request.credentials().isPresent()) {
      sources.serve(request, caller);
    } else {
      caller.reply(notAllowed());
    }
  }

  private Optional<Mount> find(String path) {
    Optional<Mount> mount = mounts.at(path);
    if (mount.isEmpty() && path.startsWith(STREAMS)) {
      return streamId(path.substring(STREAMS.length())).flatMap(mounts::of);
    }
    int semicolon = path.indexOf(';');
    if (mount.isPresent() || semicolon < 0) {
      return mount;
    }
    return beforeSemicolon(path.substring(0, semicolon));
  }

  /** Players of SHOUTcast servers put {@code /;} or {@code ;stream.mp3} behind the address. */
  private Optional<Mount> beforeSemicolon(String path) {
    String plain =
        path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return plain.equals("/") ? onlyOne() : mounts.at(plain);
  }

  /** SHOUTcast v1 has one stream at a port: so the root means the only public one on the air. */
  private Optional<Mount> onlyOne() {
    List<Mount> live =
        mounts.all().stream()
            .filter(mount -> mount.spec().about().listed() && !mount.spec().guarded())
            .filter(mount -> mount.status().state() == State.LIVE)
            .limit(2)
            .toList();
    return live.size() == 1 ? Optional.of(live.get(0)) : Optional.empty();
  }

  private static Optional<UUID> streamId(String text) {
    try {
      return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  private static Reply preflight() {
    return Reply.empty(204)
        .with("Allow", "GET, HEAD, OPTIONS, PUT, SOURCE, POST")
        .with("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
        .with("Access-Control-Allow-Headers", "icy-metadata, range, authorization")
        .with("Access-Control-Max-Age", "86400");
  }

  private static Reply notAllowed() {
    return Reply.text(405, "This method means nothing here")
        .with("Allow", "GET, HEAD, OPTIONS, PUT, SOURCE");
  }
}
