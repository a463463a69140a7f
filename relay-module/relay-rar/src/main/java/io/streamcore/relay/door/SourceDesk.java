package io.streamcore.relay.door;

import io.streamcore.relay.api.MountStatus.State;
import io.streamcore.relay.api.SourceRequest;
import io.streamcore.relay.api.SourceRequest.Protocol;
import io.streamcore.relay.api.SourceRequest.Purpose;
import io.streamcore.relay.door.message.Reply;
import io.streamcore.relay.door.message.Request;
import io.streamcore.relay.ingest.SourceBody;
import io.streamcore.relay.mount.Mount;
import io.streamcore.relay.mount.Seating;
import io.streamcore.relay.mount.SourceOrigin;
import io.streamcore.relay.protocol.http.Credentials;
import io.streamcore.relay.protocol.http.Headers;
import io.streamcore.relay.protocol.source.ShoutcastLogin;
import io.streamcore.relay.protocol.source.SoundTypes;
import io.streamcore.relay.protocol.source.SourceHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where encoders show their key and are led to their mount: Icecast's {@code PUT} and {@code
 * SOURCE}, {@code POST} as Liquidsoap has it, and SHOUTcast v1.
 */
final class SourceDesk implements Page {

  /** At once and not after the body: encoders wait for it before they send sound. */
  private static final String GO_ON = "HTTP/1.0 200 OK\r\nServer: StreamCore\r\n\r\n";

  private static final String CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n";
  private static final String IN_USE = "stream in use\r\n";

  private final KeyCheck keys;
  private final Duration silence;

  /**
   * @param silence after which a source counts as gone
   */
  SourceDesk(KeyCheck keys, Duration silence) {
    this.keys = keys;
    this.silence = silence;
  }

  @Override
  public void serve(Request request, Caller caller) {
    Optional<Credentials> credentials = request.credentials();
    if (credentials.isEmpty()) {
      caller.reply(Reply.challenge("Sources show their stream key as password"));
      return;
    }
    if (!SoundTypes.accepts(request.headers().first("content-type").orElse(null))) {
      caller.reply(Reply.text(415, "Sound is taken as audio/mpeg, audio/aac or application/ogg"));
      return;
    }
    boolean legacy = request.method().equals("SOURCE");
    SourceRequest question =
        new SourceRequest(
            Purpose.FEED,
            legacy ? Protocol.ICECAST_SOURCE : Protocol.ICECAST_PUT,
            request.path(),
            credentials.get().user(),
            credentials.get().password(),
            caller.address(),
            request.agent());
    keys.ask(
        List.of(question),
        caller,
        mount -> seat(mount, request, caller),
        reason -> caller.reply(SourceRefusals.reply(reason)));
  }

  private void seat(Mount mount, Request request, Caller caller) {
    Seating seating = mount.seat(origin(request.headers(), caller));
    if (seating instanceof Seating.Seated seated) {
      boolean expects = request.headers().lists("expect", "100-continue");
      caller.feed(expects ? CONTINUE + GO_ON : GO_ON, seated.feed(), body(request), silence);
    } else if (seating instanceof Seating.Taken) {
      caller.reply(Reply.text(403, "Mountpoint in use"));
    } else {
      caller.reply(Reply.text(503, "The mount takes no source now").with("Retry-After", "10"));
    }
  }

  private static SourceOrigin origin(Headers headers, Caller caller) {
    SourceHeaders about = SourceHeaders.of(headers);
    return new SourceOrigin(caller.address(), about.agent(), about.kilobitsPerSecond());
  }

  /** A length of 0 announces nothing: some encoders send it with sound that never ends. */
  private static SourceBody body(Request request) {
    if (request.chunked()) {
      return SourceBody.chunked();
    }
    boolean file = !request.method().equals("SOURCE") && request.contentLength() > 0;
    return file ? SourceBody.of(request.contentLength()) : SourceBody.endless();
  }

  /** Takes the first line of a SHOUTcast v1 encoder. */
  void login(String line, Caller caller) {
    keys.ask(
        KeyCheck.readings(Purpose.FEED, line, null, caller),
        caller,
        mount -> welcome(mount, caller),
        reason -> caller.hangUp(SourceRefusals.line(reason)));
  }

  private static void welcome(Mount mount, Caller caller) {
    if (mount.status().state() == State.LIVE && !mount.spec().takeover()) {
      caller.hangUp(IN_USE);
    } else {
      caller.admitted(mount);
      caller.encourage(ShoutcastLogin.WELCOME);
    }
  }

  /** Takes what a SHOUTcast v1 encoder says of itself after it was let in. */
  void introduced(Headers headers, Caller caller) {
    Optional<Mount> mount = caller.admitted();
    if (mount.isEmpty() || !SoundTypes.accepts(headers.first("content-type").orElse(null))) {
      caller.hangUp("this is not taken: send audio/mpeg or audio/aac\r\n");
    } else if (mount.get().seat(origin(headers, caller)) instanceof Seating.Seated seated) {
      caller.feed("", seated.feed(), SourceBody.endless(), silence);
    } else {
      caller.hangUp(IN_USE);
    }
  }
}
