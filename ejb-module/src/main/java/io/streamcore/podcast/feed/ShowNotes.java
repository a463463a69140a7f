package io.streamcore.podcast.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Descriptions as podcasters write them, plain or in HTML, made safe to show: only the markup that
 * all apps agree on is left, everything else is text. What comes out is balanced and holds no
 * script, style, event or picture, whatever went in.
 */
public final class ShowNotes {

  /** What Apple shows, and nothing that could do more than mark up. */
  private static final Set<String> ALLOWED =
      Set.of("p", "br", "a", "ul", "ol", "li", "b", "strong", "i", "em", "h3", "h4", "blockquote");

  private static final Set<String> BLOCKS =
      Set.of("p", "ul", "ol", "li", "h1", "h2", "h3", "h4", "div", "blockquote", "tr", "table");

  /** Elements whose content is no text. */
  private static final Pattern UNSEEN =
      Pattern.compile("(?is)<(script|style|title|template)\\b.*?(</\\1\\s*>|\\z)|<!--.*?(-->|\\z)");

  private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*)([^<>]*)>");

  private static final Pattern HREF =
      Pattern.compile("(?i)\\shref\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");

  private static final Pattern ENTITY =
      Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos|nbsp));");

  private ShowNotes() {}

  /** Whether somebody wrote markup, and line breaks are therefore none. */
  static boolean isMarkup(String notes) {
    Matcher tag = TAG.matcher(notes);
    while (tag.find()) {
      String name = tag.group(2).toLowerCase(Locale.ROOT);
      if (ALLOWED.contains(name) || BLOCKS.contains(name)) {
        return true;
      }
    }
    return false;
  }

  /** Safe HTML; of plain text, its paragraphs. */
  public static String html(String notes) {
    return isMarkup(notes) ? cleaned(notes) : paragraphs(notes);
  }

  /** Plain text; of HTML, what one would read. */
  public static String text(String notes) {
    if (!isMarkup(notes)) {
      return notes;
    }
    String seen = UNSEEN.matcher(notes).replaceAll("");
    StringBuilder text = new StringBuilder();
    Matcher tag = TAG.matcher(seen);
    int from = 0;
    while (tag.find()) {
      text.append(seen, from, tag.start());
      from = tag.end();
      String name = tag.group(2).toLowerCase(Locale.ROOT);
      if (name.equals("br") || BLOCKS.contains(name)) {
        text.append('\n');
      }
    }
    text.append(seen, from, seen.length());
    return decoded(text.toString())
        .replaceAll("[ \\t\\u00A0]+", " ")
        .replaceAll(" ?\\n ?", "\n")
        .replaceAll("\\n{3,}", "\n\n")
        .strip();
  }

  private static String paragraphs(String plain) {
    StringBuilder html = new StringBuilder();
    for (String paragraph : plain.strip().split("\\R{2,}", -1)) {
      html.append("<p>").append(escaped(paragraph).replaceAll("\\R", "<br>")).append("</p>");
    }
    return html.toString();
  }

  private static String cleaned(String markup) {
    String seen = UNSEEN.matcher(markup).replaceAll("");
    StringBuilder html = new StringBuilder();
    Deque<String> open = new ArrayDeque<>();
    Matcher tag = TAG.matcher(seen);
    int from = 0;
    while (tag.find()) {
      html.append(escaped(decoded(seen.substring(from, tag.start()))));
      from = tag.end();
      String name = tag.group(2).toLowerCase(Locale.ROOT);
      if (ALLOWED.contains(name)) {
        append(html, open, name, !tag.group(1).isEmpty(), tag.group(3));
      }
    }
    html.append(escaped(decoded(seen.substring(from))));
    while (!open.isEmpty()) {
      html.append("</").append(open.pop()).append('>');
    }
    return html.toString().strip();
  }

  private static void append(
      StringBuilder html, Deque<String> open, String name, boolean closing, String attributes) {
    if (name.equals("br")) {
      html.append("<br>");
    } else if (!closing) {
      html.append('<').append(name).append(name.equals("a") ? href(attributes) : "").append('>');
      open.push(name);
    } else if (open.contains(name)) {
      String closed;
      do {
        closed = open.pop();
        html.append("</").append(closed).append('>');
      } while (!closed.equals(name));
    }
  }

  /** A link's attributes: where it leads, if that is the web or a mailbox. */
  private static String href(String attributes) {
    Matcher href = HREF.matcher(attributes);
    if (!href.find()) {
      return "";
    }
    String raw =
        href.group(1) != null
            ? href.group(1)
            : href.group(2) != null ? href.group(2) : href.group(3);
    String url = decoded(raw).strip();
    return url.matches("(?is)(https?://|mailto:).*") && url.chars().noneMatch(c -> c <= ' ')
        ? " href=\"" + escaped(url) + "\" rel=\"nofollow noopener\""
        : "";
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String decoded(String text) {
    return ENTITY
        .matcher(text)
        .replaceAll(entity -> Matcher.quoteReplacement(character(entity.group(), entity)));
  }

  private static String character(String whole, MatchResult entity) {
    if (entity.group(3) != null) {
      return switch (entity.group(3)) {
        case "amp" -> "&";
        case "lt" -> "<";
        case "gt" -> ">";
        case "quot" -> "\"";
        case "apos" -> "'";
        default -> " ";
      };
    }
    int code =
        entity.group(1) != null
            ? Integer.parseInt(entity.group(1))
            : Integer.parseInt(entity.group(2), 16);
    return Character.isValidCodePoint(code) && (code < 0xD800 || code > 0xDFFF)
        ? Character.toString(code)
        : whole;
  }
}
