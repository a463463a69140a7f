package io.streamcore.relay.protocol.status;

import org.jspecify.annotations.Nullable;

/** Text that came from outside, made harmless for the document that it goes into. */
final class Markup {

  private Markup() {}

  /** For XML and HTML, in content and in quoted attributes; characters that XML forbids vanish. */
  static String xml(@Nullable String text) {
    StringBuilder escaped = new StringBuilder();
    String all = text == null ? "" : text;
    all.codePoints()
        .filter(Markup::allowed)
        .forEach(
            c -> {
              switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(c);
              }
            });
    return escaped.toString();
  }

  private static boolean allowed(int c) {
    boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
    boolean printable = c >= ' ' && c != 0x7F && c != 0xFFFE && c != 0xFFFF;
    return c == '\t' || (printable && !surrogate);
  }

  /** As a JSON string with its quotes; harmless inside an HTML script, too. */
  static String json(@Nullable String text) {
    if (text == null) {
      return "null";
    }
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ' || c == '<' || c == 0x7F || c == '\u2028' || c == '\u2029') {
        quoted.append("\\u%04x".formatted((int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
