package io.streamcore.live;

import io.streamcore.security.Caller;
import io.streamcore.security.OpaqueToken;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By what somebody was let in to a guarded stream. Its text holds no secret: the relay remembers it
 * for as long as somebody listens by it.
 */
sealed interface ListenerRight {

  /** A token of the stream, known by its hash. */
  record Token(String hash) implements ListenerRight {

    @Override
    public String text() {
      return TOKEN + hash;
    }
  }

  /** Being signed in, on one device. */
  record Session(UUID userId, UUID sessionId) implements ListenerRight {

    @Override
    public String text() {
      return SESSION + userId + BETWEEN + sessionId;
    }
  }

  String TOKEN = "token ";
  String SESSION = "session ";
  String BETWEEN = " ";

  String text();

  /** What somebody shows who is let in: the one who calls, or else the token. */
  static ListenerRight shown(Optional<Caller> caller, @Nullable String token) {
    return caller
        .<ListenerRight>map(user -> new Session(user.userId(), user.sessionId()))
        .orElseGet(() -> new Token(OpaqueToken.hash(token == null ? "" : token)));
  }

  /** The one with this text. */
  static ListenerRight of(String text) {
    if (text.startsWith(TOKEN)) {
      return new Token(text.substring(TOKEN.length()));
    }
    String[] ids = text.substring(SESSION.length()).split(BETWEEN, 2);
    return new Session(UUID.fromString(ids[0]), UUID.fromString(ids[1]));
  }

  /** Whether it is this user's. */
  default boolean isOf(UUID userId) {
    return this instanceof Session session && session.userId().equals(userId);
  }
}
