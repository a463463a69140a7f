package io.streamcore.web.playlist;

import io.streamcore.playlist.Audience;
import io.streamcore.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who opens a playlist outside of the API: signed in or with a token in the query, and in which
 * session of listening. Players repeat no headers, so both go on into the addresses of what they
 * open next.
 *
 * @param session by which the pieces of one hearing are known to belong together
 */
record Visitor(Audience audience, Optional<UUID> session) {

  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._-]{1,200}");
  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  static Visitor of(HttpServletRequest request, Optional<Caller> caller) {
    Optional<String> token = parameter(request, "token", TOKEN);
    return new Visitor(
        new Audience(caller, token), parameter(request, "session", ID).map(UUID::fromString));
  }

  /** Whether it is somebody who is not signed in and shows no token. */
  boolean isStranger() {
    return audience.viewer().isEmpty() && audience.token().isEmpty();
  }

  /** The same, in a session that begins now if none has begun. */
  Visitor listening() {
    return session.isPresent() ? this : new Visitor(audience, Optional.of(UUID.randomUUID()));
  }

  /** What goes behind addresses, with its question mark; empty: nothing. */
  String query() {
    StringBuilder query = new StringBuilder();
    session.ifPresent(id -> query.append("?session=").append(id));
    audience
        .token()
        .ifPresent(
            token -> query.append(query.length() == 0 ? "?" : "&").append("token=").append(token));
    return query.toString();
  }

  /** The same of the token alone. */
  String tokenQuery() {
    return new Visitor(audience, Optional.empty()).query();
  }

  private static Optional<String> parameter(
      HttpServletRequest request, String name, Pattern shape) {
    @Nullable String value = request.getParameter(name);
    return Optional.ofNullable(value).filter(text -> shape.matcher(text).matches());
  }
}
