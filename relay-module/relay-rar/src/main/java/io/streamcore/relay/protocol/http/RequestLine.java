package io.streamcore.relay.protocol.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first line of a request.
 *
 * @param method in capitals; also {@code SOURCE}, of Icecast
 * @param target as sent
 * @param version {@code HTTP/1.0}, {@code HTTP/1.1} or Icecast's {@code ICE/1.0}
 */
public record RequestLine(String method, String target, String version) {

  private static final Pattern FORM =
      Pattern.compile("([A-Z]{1,16}) +(\\S+) +(HTTP/1\\.\\d|ICE/1\\.\\d) *");

  /**
   * What is meant as a request, well formed or not: a method and a blank, or a version at the end.
   */
  private static final Pattern INTENT =
      Pattern.compile(
          "(GET|HEAD|POST|PUT|DELETE|OPTIONS|TRACE|CONNECT|PATCH|SOURCE|STATS|PRI) .*"
              + "|\\S+ .*\\S/\\d\\.\\d *");

  /** Empty if this is no request, or a malformed one. */
  public static Optional<RequestLine> parse(String line) {
    Matcher matcher = FORM.matcher(line);
    return matcher.matches()
        ? Optional.of(new RequestLine(matcher.group(1), matcher.group(2), matcher.group(3)))
        : Optional.empty();
  }

  /** Whether a line is a request, or meant to be one. */
  public static boolean looksLikeOne(String line) {
    return INTENT.matcher(line).matches();
  }

  /** Whether the connection stays open unless somebody says otherwise (RFC 9112 §9.3). */
  public boolean persistent() {
    return version.equals("HTTP/1.1");
  }
}
