package io.streamcore.relay.door;

import io.streamcore.relay.api.ListenerVerdict.Reason;
import io.streamcore.relay.door.message.Reply;
import io.streamcore.relay.fanout.Refusal;

/** What players are told when they are turned away. */
final class ListenRefusals {

  private ListenRefusals() {}

  static Reply notFound() {
    return Reply.text(404, "There is no such stream");
  }

  static Reply reply(Refusal refusal) {
    return switch (refusal) {
      case OFFLINE -> Reply.text(404, "The stream is off the air");
      case DISABLED -> Reply.text(403, "The stream takes no listeners now");
      case MOUNT_FULL -> busy("The stream has all listeners that it may have");
      case RELAY_FULL -> busy("All places are taken");
      case CLOSED -> busy("Nobody is let in now");
    };
  }

  static Reply reply(Reason reason) {
    return switch (reason) {
      case UNAUTHENTICATED -> Reply.challenge("This stream needs a token");
      case PAYMENT_REQUIRED -> Reply.text(402, "This stream is for subscribers");
      case TOO_MANY_DEVICES -> Reply.text(429, "Too many devices play already");
      case UNAVAILABLE -> busy("Try again soon");
      case NOT_FOUND -> notFound();
    };
  }

  private static Reply busy(String line) {
    return Reply.text(503, line).with("Retry-After", "10");
  }
}
