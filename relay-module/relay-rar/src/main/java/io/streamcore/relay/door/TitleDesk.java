package io.streamcore.relay.door;

import io.streamcore.relay.api.SourceRequest;
import io.streamcore.relay.api.SourceRequest.Protocol;
import io.streamcore.relay.api.SourceRequest.Purpose;
import io.streamcore.relay.api.SourceVerdict.Reason;
import io.streamcore.relay.door.message.Reply;
import io.streamcore.relay.door.message.Request;
import io.streamcore.relay.mount.Mount;
import io.streamcore.relay.mount.Mounts;
import io.streamcore.relay.protocol.http.Credentials;
import io.streamcore.relay.protocol.http.Query;
import io.streamcore.relay.protocol.status.IcecastXml;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where encoders tell what they play, in the ways of Icecast and of SHOUTcast v1. */
final class TitleDesk {

  private static final int LONGEST = 4_096;
  private static final String HTML = "text/html; charset=utf-8";

  private final Mounts mounts;
  private final KeyCheck keys;
  private final AdminCheck admins;

  TitleDesk(Mounts mounts, KeyCheck keys, AdminCheck admins) {
    this.mounts = mounts;
    this.keys = keys;
    this.admins = admins;
  }

  /** {@code /admin/metadata}: with the key of the mount, or by an administrator. */
  void icecast(Request request, Caller caller) {
    Optional<Credentials> shown = request.credentials();
    String path = request.form().text("mount").orElse("");
    if (shown.isEmpty()) {
      caller.reply(Reply.challenge("Titles are set with the stream key as password"));
    } else if (path.isEmpty()) {
      admins.ask(request, caller, () -> Reply.text(400, "The parameter mount is missing"));
    } else {
      SourceRequest question =
          new SourceRequest(
              Purpose.TITLE,
              Protocol.ICECAST_PUT,
              path,
              shown.get().user(),
              shown.get().password(),
              caller.address(),
              request.agent());
      keys.ask(
          List.of(question),
          caller,
          mount -> caller.reply(update(mount, request.form())),
          reason -> refuse(reason, path, request, caller));
    }
  }

  private void refuse(Reason reason, String path, Request request, Caller caller) {
    if (reason == Reason.WRONG_CREDENTIALS) {
      admins.ask(request, caller, () -> update(path, request.form()));
    } else {
      caller.reply(SourceRefusals.reply(reason));
    }
  }

  private Reply update(String path, Query form) {
    return mounts
        .at(path)
        .map(mount -> update(mount, form))
        .orElseGet(() -> Reply.text(400, "There is no such mount"));
  }

  private static Reply update(Mount mount, Query form) {
    boolean known = form.text("mode").filter("updinfo"::equals).isPresent();
    String title = title(form);
    if (!known || title == null) {
      return xml(IcecastXml.response("Mode updinfo needs song, or artist and title", false));
    }
    mount.title(title);
    return xml(IcecastXml.response("Metadata update successful", true));
  }

  private static Reply xml(String document) {
    return Reply.of(200, IcecastXml.MEDIA_TYPE, document);
  }

  /** {@code /admin.cgi?mode=updinfo}: no mount but that which the password opens. */
  void shoutcast(Request request, Caller caller) {
    Query form = request.form();
    String password =
        form.text("pass")
            .or(() -> request.credentials().map(Credentials::password))
            .filter(shown -> !shown.isEmpty())
            .orElse(null);
    if (password == null) {
      caller.reply(Reply.text(400, "The parameter pass is missing"));
      return;
    }
    keys.ask(
        KeyCheck.readings(Purpose.TITLE, password, request.agent(), caller),
        caller,
        mount -> caller.reply(updateShoutcast(mount, form)),
        reason -> caller.reply(SourceRefusals.reply(reason)));
  }

  private static Reply updateShoutcast(Mount mount, Query form) {
    String title = title(form);
    if (form.text("mode").filter("updinfo"::equals).isEmpty() || title == null) {
      return Reply.text(400, "Only mode=updinfo with a song is known here");
    }
    mount.title(title);
    // old encoders insist on 200, and on a page
    return Reply.of(200, HTML, "<html><head></head><body>Title updated</body></html>\r\n");
  }

  /** The song, or artist and title; in the charset that the sender names, or that it looks like. */
  private static @Nullable String title(Query form) {
    String charset = form.text("charset").orElse(null);
    String title =
        form.text("song", charset)
            .orElseGet(
                () ->
                    Stream.of("artist", "title")
                        .map(name -> form.text(name, charset).orElse(""))
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(" - ")));
    if (title.isEmpty() && !form.has("song")) {
      return null;
    }
    return title.length() <= LONGEST ? title : title.substring(0, LONGEST);
  }
}
