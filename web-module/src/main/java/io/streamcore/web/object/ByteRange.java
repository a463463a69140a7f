package io.streamcore.web.object;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of an object that a {@code Range} header asks for (<a
 * href="https://www.rfc-editor.org/rfc/rfc9110#section-14">RFC 9110, 14</a>): one range of bytes.
 * Whoever asks for several, or in a way we do not know, gets the whole, as the RFC allows.
 *
 * @param first the first byte
 * @param last the last byte, inclusive; less than {@code first}: the range cannot be satisfied
 */
public record ByteRange(long first, long last) {

  private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /** The range of a header; empty: the whole object. */
  public static Optional<ByteRange> of(@Nullable String header, long size) {
    Matcher range = SINGLE.matcher(header == null ? "" : header.strip());
    if (!range.matches()) {
      return Optional.empty();
    }
    String from = range.group(1);
    String to = range.group(2);
    if (from.isEmpty()) {
      return to.isEmpty() ? Optional.empty() : Optional.of(suffix(Long.parseLong(to), size));
    }
    long first = Long.parseLong(from);
    long last = to.isEmpty() ? Long.MAX_VALUE : Long.parseLong(to);
    if (last < first) {
      return Optional.empty(); // not a valid range at all
    }
    return Optional.of(
        first >= size ? new ByteRange(first, -1) : new ByteRange(first, Math.min(last, size - 1)));
  }

  private static ByteRange suffix(long length, long size) {
    return length == 0 || size == 0
        ? new ByteRange(0, -1)
        : new ByteRange(Math.max(0, size - length), size - 1);
  }

  /** Whether there is a byte in it. */
  public boolean satisfiable() {
    return last >= first;
  }

  /** How many bytes. */
  public long length() {
    return last - first + 1;
  }

  /** The value of {@code Content-Range}. */
  String contentRange(long size) {
    return satisfiable() ? "bytes " + first + "-" + last + "/" + size : "bytes */" + size;
  }
}
