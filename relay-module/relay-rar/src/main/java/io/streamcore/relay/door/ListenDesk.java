package io.streamcore.relay.door;

import io.streamcore.relay.api.ListenerRequest;
import io.streamcore.relay.api.ListenerVerdict;
import io.streamcore.relay.api.SoundShape;
import io.streamcore.relay.door.message.Reply;
import io.streamcore.relay.door.message.Request;
import io.streamcore.relay.fanout.JoinWish;
import io.streamcore.relay.fanout.Listeners;
import io.streamcore.relay.fanout.Refusal;
import io.streamcore.relay.mount.Mount;
import io.streamcore.relay.protocol.http.Credentials;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where players ask for sound, are admitted if the mount is guarded, and led to their seat. */
final class ListenDesk {

  /** What Safari asks first; a plain answer to it would be good, but some versions give up. */
  private static final String PROBE = "bytes=0-1";

  private final Listeners listeners;
  private final Admission admission;

  ListenDesk(Listeners listeners, Admission admission) {
    this.listeners = listeners;
    this.admission = admission;
  }

  /** Answers a {@code GET} or {@code HEAD} of a mount. */
  void serve(Mount mount, Request request, Caller caller) {
    Optional<Refusal> refusal = listeners.refusal(mount);
    if (refusal.isPresent()) {
      caller.reply(ListenRefusals.reply(refusal.get()));
    } else if (mount.spec().guarded()) {
      ListenerRequest question =
          new ListenerRequest(
              mount.spec().streamId(), token(request), caller.address(), request.agent());
      admission.admitListener(
          question, verdict -> caller.whileWaiting(() -> decide(verdict, mount, request, caller)));
    } else {
      admit(mount, request, null, caller);
    }
  }

  private static @Nullable String token(Request request) {
    return request
        .form()
        .text("token")
        .or(() -> request.credentials().map(Credentials::password))
        .filter(token -> !token.isBlank())
        .orElse(null);
  }

  private void decide(ListenerVerdict verdict, Mount mount, Request request, Caller caller) {
    if (verdict instanceof ListenerVerdict.Admitted admitted) {
      admit(mount, request, admitted.right(), caller);
    } else {
      caller.reply(ListenRefusals.reply(((ListenerVerdict.Refused) verdict).reason()));
    }
  }

  private void admit(Mount mount, Request request, @Nullable String right, Caller caller) {
    SoundShape shape = mount.shape();
    if (shape != null && request.method().equals("HEAD")) {
      int interval = 0; // without sound, there is nothing between which titles could stand
      caller.hangUp(StreamHead.of(mount, shape, interval));
    } else if (shape != null && PROBE.equals(request.headers().first("range").orElse(null))) {
      caller.reply(probe(shape));
    } else {
      caller.join(
          listeners, mount, new JoinWish(wantsTitles(request), request.agent(), right, ANSWERS));
    }
  }

  /** The first two bytes of any frame of the format. */
  private static Reply probe(SoundShape shape) {
    String bytes =
        switch (shape.format()) {
          case MP3 -> "\u00FF\u00FB";
          case AAC -> "\u00FF\u00F1";
          case OGG -> "Og";
        };
    return Reply.of(206, shape.format().mediaType(), bytes.getBytes(StandardCharsets.ISO_8859_1))
        .with("Content-Range", "bytes 0-1/*");
  }

  private static boolean wantsTitles(Request request) {
    return request
        .headers()
        .first("icy-metadata")
        .filter(value -> value.matches("0*[1-9]\\d{0,3}"))
        .isPresent();
  }

  private static final JoinWish.Answers ANSWERS =
      new JoinWish.Answers() {
        @Override
        public ByteBuffer head(Mount mount, SoundShape shape, int metadataInterval) {
          return StreamHead.of(mount, shape, metadataInterval);
        }

        @Override
        public ByteBuffer refusal(Refusal refusal) {
          return ListenRefusals.reply(refusal).bytes("HTTP/1.0", false, false);
        }
      };
}
