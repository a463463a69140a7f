package io.streamcore.web.analytics;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lines of comma-separated values after <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC
 * 4180</a>.
 *
 * <p>A text that a spreadsheet would take for a formula gets an apostrophe in front, as <a
 * href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP advises</a>: titles and names
 * of players come from strangers.
 */
final class Csv {

  private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@|\t\r].*", Pattern.DOTALL);
  private static final Pattern QUOTED = Pattern.compile(".*[\",\r\n].*", Pattern.DOTALL);

  private Csv() {}

  /** Writes a line with its end. */
  static void line(Appendable out, List<? extends @Nullable Object> cells) throws IOException {
    String comma = "";
    for (Object cell : cells) {
      out.append(comma).append(field(cell));
      comma = ",";
    }
    out.append("\r\n");
  }

  private static String field(@Nullable Object cell) {
    if (cell == null) {
      return "";
    }
    String text = cell.toString();
    if (cell instanceof CharSequence && FORMULA.matcher(text).matches()) {
      text = "'" + text;
    }
    boolean edges = !text.equals(text.strip());
    return edges || QUOTED.matcher(text).matches() ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
