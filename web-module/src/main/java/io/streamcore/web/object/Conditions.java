package io.streamcore.web.object;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Locale;

/** What a request asks of an answer: only if it changed, and how it may be packed (RFC 9110). */
public final class Conditions {

  private Conditions() {}

  /**
   * Whether the client has it already.
   *
   * @param etag with its quotes
   */
  public static boolean unchanged(HttpServletRequest request, String etag, Instant modified) {
    String known = request.getHeader("If-None-Match");
    if (known != null) {
      return known.strip().equals("*") || names(known, etag);
    }
    long since = request.getDateHeader("If-Modified-Since");
    return since >= 0 && modified.toEpochMilli() / 1000 <= since / 1000;
  }

  /** Whether the client takes gzip. */
  public static boolean acceptsGzip(HttpServletRequest request) {
    String accepted = request.getHeader("Accept-Encoding");
    return accepted != null
        && accepted
            .toLowerCase(Locale.ROOT)
            .matches(".*\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*");
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
