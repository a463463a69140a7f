package io.streamcore.podcast.feed;

import io.streamcore.podcast.EpisodeSettings;
import io.streamcore.podcast.PodcastSettings;
import io.streamcore.podcast.tag.Category;
import io.streamcore.podcast.tag.EpisodeType;
import io.streamcore.podcast.tag.Funding;
import io.streamcore.podcast.tag.RelatedShow;
import io.streamcore.podcast.tag.ShowDetails;
import io.streamcore.podcast.tag.UpdateFrequency;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The text of a feed: <a href="https://www.rssboard.org/rss-specification">RSS 2.0</a> with <a
 * href="https://podcasters.apple.com/support/823-podcast-requirements">Apple's tags</a> and the <a
 * href="https://podcastindex.org/namespace/1.0">podcast namespace</a>. A pure function: the same
 * channel gives the same bytes.
 */
public final class FeedText {

  static final String ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd";
  static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";
  static final String ATOM = "http://www.w3.org/2005/Atom";
  static final String PODCAST = "https://podcastindex.org/namespace/1.0";

  /** RFC 822 with the four-digit years of RFC 1123, as RSS wants it. */
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private FeedText() {}

  /** The feed of a channel, in UTF-8. */
  public static String of(Channel channel) {
    Xml xml = new Xml();
    xml.open(
        "rss",
        "version",
        "2.0",
        "xmlns:itunes",
        ITUNES,
        "xmlns:content",
        CONTENT,
        "xmlns:atom",
        ATOM,
        "xmlns:podcast",
        PODCAST);
    xml.open("channel");
    head(xml, channel);
    apple(xml, channel);
    podcast(xml, channel);
    trailers(xml, channel);
    LiveItem live = channel.live();
    if (live != null) {
      live(xml, channel, live);
    }
    channel.items().forEach(item -> ItemText.write(xml, item));
    return xml.close().close().end();
  }

  private static void head(Xml xml, Channel channel) {
    PodcastSettings.About about = channel.settings().about();
    String description = about.description() == null ? about.title() : about.description();
    String link = about.website() == null ? channel.page() : about.website();
    xml.empty("atom:link", "href", channel.self(), "rel", "self", "type", "application/rss+xml");
    for (String hub : channel.hubs()) {
      xml.empty("atom:link", "href", hub, "rel", "hub");
    }
    xml.text("title", about.title());
    xml.text("link", link);
    xml.text("description", ShowNotes.text(description));
    xml.text("content:encoded", ShowNotes.html(description));
    xml.text("language", about.language());
    xml.text("copyright", channel.settings().rights().copyright());
    xml.text("lastBuildDate", date(channel.built()));
    xml.text("generator", "StreamCore");
    String image = channel.imageUrl();
    if (image != null) {
      xml.open("image").text("url", image).text("title", about.title()).text("link", link).close();
    }
  }

  private static void apple(Xml xml, Channel channel) {
    PodcastSettings settings = channel.settings();
    PodcastSettings.Rights rights = settings.rights();
    xml.text("itunes:author", settings.about().author());
    if (rights.ownerEmail() != null) {
      String name = rights.ownerName() == null ? settings.about().author() : rights.ownerName();
      xml.open("itunes:owner")
          .text("itunes:name", name)
          .text("itunes:email", rights.ownerEmail())
          .close();
    }
    if (channel.imageUrl() != null) {
      xml.empty("itunes:image", "href", channel.imageUrl());
    }
    for (Category category : settings.about().categories()) {
      if (category.subcategory() == null) {
        xml.empty("itunes:category", "text", category.name());
      } else {
        xml.open("itunes:category", "text", category.name())
            .empty("itunes:category", "text", category.subcategory())
            .close();
      }
    }
    xml.text("itunes:explicit", Boolean.toString(settings.about().explicit()));
    xml.text("itunes:type", settings.listing().type().wireName());
    xml.text("itunes:block", settings.listing().blocked() ? "Yes" : null);
    xml.text("itunes:complete", settings.listing().complete() ? "Yes" : null);
    xml.text("itunes:new-feed-url", settings.listing().newFeedUrl());
  }

  private static void podcast(Xml xml, Channel channel) {
    PodcastSettings settings = channel.settings();
    ShowDetails details = settings.details();
    xml.text("podcast:guid", channel.guid().toString());
    xml.text(
        "podcast:locked",
        settings.listing().locked() ? "yes" : "no",
        "owner",
        settings.rights().ownerEmail());
    xml.text("podcast:medium", settings.listing().medium().wireName());
    Tags.license(xml, settings.rights());
    for (Funding funding : details.funding()) {
      xml.text("podcast:funding", funding.text(), "url", funding.url());
    }
    Tags.location(xml, details.location());
    Tags.persons(xml, details.persons());
    Tags.texts(xml, details.texts());
    Tags.value(xml, details.value());
    frequency(xml, details.updateFrequency());
    if (!details.podroll().isEmpty()) {
      xml.open("podcast:podroll");
      for (RelatedShow show : details.podroll()) {
        xml.empty(
            "podcast:remoteItem",
            "feedGuid",
            show.feedGuid().toString(),
            "feedUrl",
            show.feedUrl());
      }
      xml.close();
    }
    if (channel.imageUrl() != null && channel.imageWidth() > 0) {
      xml.empty("podcast:images", "srcset", channel.imageUrl() + " " + channel.imageWidth() + "w");
    }
  }

  private static void frequency(Xml xml, @Nullable UpdateFrequency frequency) {
    if (frequency != null) {
      xml.text(
          "podcast:updateFrequency",
          frequency.text(),
          "complete",
          Boolean.TRUE.equals(frequency.complete()) ? "true" : null,
          "dtstart",
          frequency.dtstart(),
          "rrule",
          frequency.rrule());
    }
  }

  /** The trailer is an item, too; here apps find it without reading them all. */
  private static void trailers(Xml xml, Channel channel) {
    for (Item item : channel.items()) {
      EpisodeSettings.Placing placing = item.settings().placing();
      if (placing.type() == EpisodeType.TRAILER) {
        xml.text(
            "podcast:trailer",
            item.settings().about().title(),
            "pubdate",
            date(item.published()),
            "url",
            item.enclosure().url(),
            "length",
            Long.toString(item.enclosure().length()),
            "type",
            item.enclosure().type(),
            "season",
            placing.season() == null ? null : Integer.toString(placing.season()));
      }
    }
  }

  private static void live(Xml xml, Channel channel, LiveItem live) {
    String start = live.startedAt().toString();
    xml.open("podcast:liveItem", "status", "live", "start", start);
    xml.text("title", live.title());
    xml.text("guid", live.guid(), "isPermaLink", "false");
    xml.text("link", live.page());
    xml.text("itunes:explicit", Boolean.toString(channel.settings().about().explicit()));
    xml.empty("enclosure", "url", live.streamUrl(), "type", live.contentType(), "length", "0");
    xml.open("podcast:alternateEnclosure", "type", live.contentType(), "default", "true");
    xml.empty("podcast:source", "uri", live.streamUrl()).close();
    xml.text("podcast:contentLink", live.title(), "href", live.page());
    xml.close();
  }

  static String date(Instant instant) {
    return DATE.format(instant);
  }
}
