package io.streamcore.relay.protocol.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first line of an answer; SHOUTcast servers say {@code ICY} where others say HTTP. */
public record StatusLine(int status) {

  private static final Pattern FORM = Pattern.compile("(?:HTTP/\\d\\.\\d|ICY) +(\\d{3})(?: .*)?");

  /** Empty if this is no answer of a web or stream server. */
  public static Optional<StatusLine> parse(String line) {
    Matcher matcher = FORM.matcher(line);
    return matcher.matches()
        ? Optional.of(new StatusLine(Integer.parseInt(matcher.group(1))))
        : Optional.empty();
  }
}
