package io.streamcore.web.object;

import io.undertow.util.DateUtils;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Date;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a request asks of an answer: only if it changed, and how it may be packed (RFC 9110). */
public final class Conditions {

  private static final Pattern GZIP =
      Pattern.compile("\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))", Pattern.CASE_INSENSITIVE);

  private Conditions() {}

  /**
   * Whether the client has it already.
   *
   * @param etag with its quotes
   */
  public static boolean unchanged(HttpServletRequest request, String etag, Instant modified) {
    return unchanged(
        request.getHeader("If-None-Match"), request.getHeader("If-Modified-Since"), etag, modified);
  }

  /** The same, by the values of the two headers; null: there is none. */
  public static boolean unchanged(
      @Nullable String known, @Nullable String since, String etag, Instant modified) {
    if (known != null) {
      return known.strip().equals("*") || names(known, etag);
    }
    Date date = since == null ? null : DateUtils.parseDate(since);
    return date != null && modified.getEpochSecond() <= date.toInstant().getEpochSecond();
  }

  /** Whether the client takes gzip. */
  public static boolean acceptsGzip(HttpServletRequest request) {
    return acceptsGzip(request.getHeader("Accept-Encoding"));
  }

  /** The same, by the value of {@code Accept-Encoding}. */
  public static boolean acceptsGzip(@Nullable String accepted) {
    return accepted != null && GZIP.matcher(accepted).find();
  }

  private static boolean names(String header, String etag) {
    for (String candidate : header.split(",", -1)) {
      String tag = candidate.strip();
      if ((tag.startsWith("W/") ? tag.substring(2) : tag).equals(etag)) {
        return true;
      }
    }
    return false;
  }
}
