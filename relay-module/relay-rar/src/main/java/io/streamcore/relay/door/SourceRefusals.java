package io.streamcore.relay.door;

import io.streamcore.relay.api.SourceVerdict.Reason;
import io.streamcore.relay.door.message.Reply;
import io.streamcore.relay.protocol.source.ShoutcastLogin;

/** What encoders are told when they are turned away, in the words of their protocol. */
final class SourceRefusals {

  private SourceRefusals() {}

  static Reply reply(Reason reason) {
    return switch (reason) {
      case WRONG_CREDENTIALS -> Reply.challenge("Unknown mount or wrong stream key");
      case AMBIGUOUS -> Reply.text(403, "The key belongs to several streams: name the mount");
      case NOT_EXPECTED -> Reply.text(403, "The stream takes no source now");
      case TOO_MANY_ATTEMPTS ->
          Reply.text(429, "Too many wrong keys: wait").with("Retry-After", "60");
      case UNAVAILABLE -> Reply.text(503, "Try again soon").with("Retry-After", "5");
    };
  }

  /** SHOUTcast v1 clients go on if the line begins with OK, and give up otherwise. */
  static String line(Reason reason) {
    return switch (reason) {
      case WRONG_CREDENTIALS -> ShoutcastLogin.INVALID_PASSWORD;
      case AMBIGUOUS -> "this password belongs to several streams: use /mount:password\r\n";
      case NOT_EXPECTED -> "the stream takes no source now\r\n";
      case TOO_MANY_ATTEMPTS -> "too many wrong passwords: wait a minute\r\n";
      case UNAVAILABLE -> "try again soon\r\n";
    };
  }
}
