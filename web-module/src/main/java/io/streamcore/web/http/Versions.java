package io.streamcore.web.http;

import io.streamcore.problem.PreconditionFailed;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The version of a row as an HTTP validator: {@code ETag: "7"} and {@code If-Match: "7"} (RFC
 * 9110).
 */
public final class Versions {

  private static final Pattern OURS = Pattern.compile("\"(\\d{1,18})\"");

  private Versions() {}

  /** The entity tag of a version. */
  public static EntityTag tag(long version) {
    return new EntityTag(Long.toString(version));
  }

  /**
   * The version that the caller wants to change; empty if any will do, that is without {@code
   * If-Match} or with {@code *}.
   *
   * @throws PreconditionFailed if the header names a tag that no version has
   */
  public static OptionalLong expected(HttpHeaders headers) {
    return expected(headers.getHeaderString(HttpHeaders.IF_MATCH));
  }

  static OptionalLong expected(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank() || ifMatch.trim().equals("*")) {
      return OptionalLong.empty();
    }
    Matcher tag = OURS.matcher(ifMatch.trim());
    if (!tag.matches()) {
      throw changed();
    }
    return OptionalLong.of(Long.parseLong(tag.group(1)));
  }

  /**
   * Passes if the object still is what the caller saw.
   *
   * @throws PreconditionFailed if it has changed since
   */
  public static void check(HttpHeaders headers, long current) {
    OptionalLong expected = expected(headers);
    if (expected.isPresent() && expected.getAsLong() != current) {
      throw changed();
    }
  }

  private static PreconditionFailed changed() {
    return new PreconditionFailed("The object has changed since it was read. Read it again.");
  }
}
