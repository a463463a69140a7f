package io.streamcore.relay.door;

import io.streamcore.relay.door.message.Reply;
import io.streamcore.relay.door.message.Request;
import io.streamcore.relay.mount.Mount;
import io.streamcore.relay.protocol.playlist.Playlist;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Writes the playlists that players open instead of the stream itself. */
final class PlaylistDesk {

  /**
   * Answers with a playlist.
   *
   * @param path of the stream, as the listener is to ask for it
   */
  void serve(Playlist form, Mount mount, String path, Request request, Caller caller) {
    String host = request.host().orElse("");
    if (host.isEmpty()) {
      caller.reply(Reply.text(400, "The Host field must name this server"));
      return;
    }
    String token =
        request
            .form()
            .text("token")
            .map(value -> "?token=" + URLEncoder.encode(value, StandardCharsets.UTF_8))
            .orElse("");
    String url = request.url(host, path) + token;
    String title = mount.spec().guarded() ? path : mount.spec().about().name();
    caller.reply(Reply.of(200, form.mediaType(), form.write(url, title)));
  }
}
