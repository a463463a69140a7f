package io.streamcore.podcast.feed;

import io.streamcore.podcast.EpisodeSettings;
import io.streamcore.podcast.tag.Soundbite;
import java.math.BigDecimal;

/** The text of one item of a feed. */
final class ItemText {

  private ItemText() {}

  static void write(Xml xml, Item item) {
    EpisodeSettings.About about = item.settings().about();
    xml.open("item");
    xml.text("title", about.title());
    xml.text("guid", item.guid(), "isPermaLink", "false");
    xml.text("pubDate", FeedText.date(item.published()));
    xml.text("link", about.link() == null ? item.page() : about.link());
    if (about.description() != null) {
      xml.text("description", ShowNotes.text(about.description()));
      xml.text("content:encoded", ShowNotes.html(about.description()));
    }
    Item.Enclosure enclosure = item.enclosure();
    xml.empty(
        "enclosure",
        "url",
        enclosure.url(),
        "length",
        Long.toString(enclosure.length()),
        "type",
        enclosure.type());
    apple(xml, item);
    podcast(xml, item);
    xml.close();
  }

  private static void apple(Xml xml, Item item) {
    EpisodeSettings.About about = item.settings().about();
    EpisodeSettings.Placing placing = item.settings().placing();
    xml.text("itunes:title", about.title());
    xml.text("itunes:duration", item.seconds() == 0 ? null : Integer.toString(item.seconds()));
    xml.text("itunes:explicit", Boolean.toString(about.explicit()));
    xml.text("itunes:episodeType", placing.type().wireName());
    if (placing.season() != null) {
      xml.text("itunes:season", Integer.toString(placing.season()));
    }
    xml.text("itunes:episode", Integer.toString(item.number()));
    if (about.imageUrl() != null) {
      xml.empty("itunes:image", "href", about.imageUrl());
    }
    xml.text("itunes:block", placing.blocked() ? "Yes" : null);
  }

  private static void podcast(Xml xml, Item item) {
    EpisodeSettings settings = item.settings();
    if (settings.placing().season() != null) {
      xml.text("podcast:season", Integer.toString(settings.placing().season()));
    }
    xml.text("podcast:episode", Integer.toString(item.number()));
    if (item.chapters() != null) {
      xml.empty("podcast:chapters", "url", item.chapters(), "type", "application/json+chapters");
    }
    for (Item.TranscriptLink transcript : item.transcripts()) {
      xml.empty(
          "podcast:transcript",
          "url",
          transcript.url(),
          "type",
          transcript.format().contentType(),
          "language",
          transcript.language());
    }
    for (Soundbite bite : settings.details().soundbites()) {
      String title = bite.title() == null ? settings.about().title() : bite.title();
      xml.text(
          "podcast:soundbite",
          title,
          "startTime",
          plain(bite.start()),
          "duration",
          plain(bite.duration()));
    }
    Tags.location(xml, settings.details().location());
    Tags.persons(xml, settings.details().persons());
    Tags.texts(xml, settings.details().texts());
    Tags.value(xml, settings.details().value());
    ladder(xml, item);
  }

  /** The same sound as HLS, for apps that adapt to the line. */
  private static void ladder(Xml xml, Item item) {
    Item.Enclosure ladder = item.ladder();
    if (ladder != null) {
      xml.open(
          "podcast:alternateEnclosure",
          "type",
          ladder.type(),
          "length",
          Long.toString(ladder.length()),
          "title",
          "HLS",
          "default",
          "false");
      xml.empty("podcast:source", "uri", ladder.url()).close();
    }
  }

  /** Seconds without an exponent and without zeros that say nothing. */
  private static String plain(double seconds) {
    BigDecimal exact = BigDecimal.valueOf(seconds).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0).toPlainString() : exact.toPlainString();
  }
}
