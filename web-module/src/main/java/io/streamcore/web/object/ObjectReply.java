package io.streamcore.web.object;

import io.streamcore.storage.StoredObject;
import io.undertow.util.DateUtils;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is answered to a request for an object as it is: whether the client has it already, which
 * range it gets, and what the headers say of it.
 *
 * @param headers all but the length
 * @param body the bytes, for the length as well; null: there are none
 */
public record ObjectReply(int status, Map<String, String> headers, @Nullable ByteRange body) {

  /**
   * The answer to a request.
   *
   * @param header the request's headers
   */
  public static ObjectReply to(
      Function<String, @Nullable String> header, ServedObject part, StoredObject object) {
    String etag = "\"" + object.etag() + "\"";
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ETag", etag);
    headers.put("Last-Modified", DateUtils.toDateString(Date.from(object.modified())));
    headers.put("Cache-Control", part.cacheControl());
    if (part.text()) {
      headers.put("Vary", "Accept-Encoding");
    }
    if (Conditions.unchanged(
        header.apply("If-None-Match"),
        header.apply("If-Modified-Since"),
        etag,
        object.modified())) {
      return new ObjectReply(HttpServletResponse.SC_NOT_MODIFIED, headers, null);
    }
    headers.put("Content-Type", part.contentType());
    headers.put("Accept-Ranges", "bytes");
    long size = object.size();
    Optional<ByteRange> range =
        ifRangeHolds(header.apply("If-Range"), etag, object.modified())
            ? ByteRange.of(header.apply("Range"), size)
            : Optional.empty();
    if (range.isEmpty()) {
      return new ObjectReply(HttpServletResponse.SC_OK, headers, new ByteRange(0, size - 1));
    }
    headers.put("Content-Range", range.get().contentRange(size));
    return range.get().satisfiable()
        ? new ObjectReply(HttpServletResponse.SC_PARTIAL_CONTENT, headers, range.get())
        : new ObjectReply(
            HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE, headers, new ByteRange(0, -1));
  }

  /** RFC 9110, 13.1.5: a range of something else than the client has is of no use to it. */
  private static boolean ifRangeHolds(@Nullable String validator, String etag, Instant modified) {
    if (validator == null) {
      return true;
    }
    if (validator.contains("\"")) {
      return validator.strip().equals(etag);
    }
    Date date = DateUtils.parseDate(validator);
    return date != null && date.toInstant().getEpochSecond() == modified.getEpochSecond();
  }
}
