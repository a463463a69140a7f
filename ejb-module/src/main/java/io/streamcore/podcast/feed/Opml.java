package io.streamcore.podcast.feed;

import java.time.Instant;
import java.util.List;

/**
 * A list of shows that every podcast app takes in: <a href="http://opml.org/spec2.opml">OPML 2</a>.
 */
public final class Opml {

  private Opml() {}

  /** A show on the list. */
  public record Entry(String title, String feed, String page) {}

  /** The text of the list. */
  public static String of(String title, Instant made, List<Entry> shows) {
    Xml xml = new Xml();
    xml.open("opml", "version", "2.0");
    xml.open("head").text("title", title).text("dateCreated", FeedText.date(made)).close();
    xml.open("body");
    for (Entry show : shows) {
      xml.empty(
          "outline",
          "type",
          "rss",
          "text",
          show.title(),
          "title",
          show.title(),
          "xmlUrl",
          show.feed(),
          "htmlUrl",
          show.page());
    }
    return xml.close().close().end();
  }
}
