package io.streamcore.podcast.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamcore.podcast.tag.EpisodeType;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The feed read back by a parser that has never heard of it, against what was to be said. */
class FeedTextTest {

  private static final Map<String, String> NAMESPACES =
      Map.of(
          "itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd",
          "content", "http://purl.org/rss/1.0/modules/content/",
          "atom", "http://www.w3.org/2005/Atom",
          "podcast", "https://podcastindex.org/namespace/1.0");

  private final XPath xpath = XPathFactory.newInstance().newXPath();
  private Document feed;

  @BeforeEach
  void render() throws Exception {
    xpath.setNamespaceContext(new Prefixes(NAMESPACES));
    feed = parsed(FeedText.of(Shows.everything()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/rss/@version|2.0",
        "atom:link[@rel='self']/@href|https://radio.example/podcasts/1/feed.xml",
        "title|Night & <Shift> 🎧 日本語 עברית",
        "link|https://nova.example/",
        "language|en-us",
        "copyright|© 2026 Nova",
        "lastBuildDate|Sun, 22 Nov 2026 08:00:00 GMT",
        "image/url|https://radio.example/podcasts/1/cover-ab-3000.jpg",
        "itunes:image/@href|https://radio.example/podcasts/1/cover-ab-3000.jpg",
        "itunes:author|DJ Nova",
        "itunes:owner/itunes:name|Nova Voss",
        "itunes:owner/itunes:email|nova@example.org",
        "itunes:category[1]/@text|Music",
        "itunes:category[1]/itunes:category/@text|Music Interviews",
        "itunes:category[2]/@text|Society & Culture",
        "itunes:category[2]/itunes:category/@text|Places & Travel",
        "itunes:category[3]/@text|Technology",
        "count(itunes:category[3]/*)|0",
        "itunes:explicit|true",
        "itunes:type|serial",
        "itunes:block|Yes",
        "itunes:complete|Yes",
        "itunes:new-feed-url|https://new.example/feed?a=1&b=2",
        "podcast:guid|9b024349-ccf0-5f69-a609-6b82873eab3c",
        "podcast:locked|yes",
        "podcast:locked/@owner|nova@example.org",
        "podcast:medium|music",
        "podcast:license|cc-by-4.0",
        "podcast:license/@url|https://cc.example/by",
        "podcast:funding|Give & take",
        "podcast:funding/@url|https://pay.example/",
        "podcast:location|Austin, TX",
        "podcast:location/@geo|geo:30.2672,-97.7431",
        "podcast:location/@osm|R113314",
        "podcast:person|Nova & Co",
        "podcast:person/@role|guest",
        "podcast:person/@group|cast",
        "podcast:person/@img|https://x.example/p.jpg",
        "podcast:person/@href|https://x.example/n",
        "podcast:txt|S6lpp-7ZCn8",
        "podcast:txt/@purpose|verify",
        "podcast:value/@type|lightning",
        "podcast:value/@method|keysend",
        "podcast:value/@suggested|0.00000015000",
        "podcast:value/podcast:valueRecipient[1]/@address|02d5c1",
        "podcast:value/podcast:valueRecipient[1]/@split|99",
        "podcast:value/podcast:valueRecipient[1]/@customKey|818818",
        "podcast:value/podcast:valueRecipient[1]/@customValue|abc",
        "podcast:value/podcast:valueRecipient[2]/@fee|true",
        "podcast:updateFrequency|every Friday",
        "podcast:updateFrequency/@rrule|FREQ=WEEKLY;BYDAY=FR",
        "podcast:updateFrequency/@dtstart|2026-01-02T00:00:00Z",
        "podcast:updateFrequency/@complete|true",
        "podcast:podroll/podcast:remoteItem/@feedGuid|917393e3-1b1e-5cef-ace4-edaa54e1f810",
        "podcast:podroll/podcast:remoteItem/@feedUrl|https://other.example/rss",
        "podcast:images/@srcset|https://radio.example/podcasts/1/cover-ab-3000.jpg 3000w",
        "count(podcast:trailer)|1",
        "podcast:trailer/@url|https://radio.example/episodes/1/audio.mp3",
        "podcast:trailer/@season|2",
        "atom:link[@rel='hub']/@href|https://hub.example/",
        "podcast:liveItem/@status|live",
        "podcast:liveItem/@start|2026-11-22T07:59:00Z",
        "podcast:liveItem/guid|live-1",
        "podcast:liveItem/title|On air & loud",
        "podcast:liveItem/enclosure/@url|https://relay.example/live",
        "podcast:liveItem/podcast:alternateEnclosure/podcast:source/@uri|https://relay.example/live",
        "count(item)|3"
      })
  void tells_all_of_the_show(String path, String value) throws Exception {
    assertThat(said(path)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title|Night & <Shift> 🎧 日本語 עברית 2",
        "guid|guid-2",
        "guid/@isPermaLink|false",
        "pubDate|Fri, 20 Nov 2026 08:00:00 GMT",
        "link|https://radio.example/episodes/2",
        "description|Notes of 2",
        "content:encoded|<p>Notes <b>of</b> 2</p>",
        "enclosure/@url|https://radio.example/episodes/2/audio.mp3",
        "enclosure/@length|144017410",
        "enclosure/@type|audio/mpeg",
        "itunes:duration|3602",
        "itunes:explicit|true",
        "itunes:episodeType|full",
        "itunes:season|2",
        "itunes:episode|2",
        "itunes:image/@href|https://x.example/e2.jpg",
        "podcast:season|2",
        "podcast:episode|2",
        "podcast:chapters/@url|https://radio.example/episodes/2/chapters.json",
        "podcast:chapters/@type|application/json+chapters",
        "podcast:transcript[1]/@url|https://radio.example/episodes/2/transcript-en.vtt",
        "podcast:transcript[1]/@type|text/vtt",
        "podcast:transcript[1]/@language|en",
        "podcast:transcript[2]/@type|application/x-subrip",
        "podcast:soundbite[1]|Best & loudest",
        "podcast:soundbite[1]/@startTime|73",
        "podcast:soundbite[1]/@duration|60",
        "podcast:soundbite[2]/@startTime|1.25",
        "podcast:soundbite[2]/@duration|0.5",
        "podcast:location|Austin, TX",
        "podcast:person|Nova & Co",
        "podcast:txt|free",
        "podcast:value/podcast:valueRecipient[1]/@split|99",
        "podcast:alternateEnclosure/@length|9002",
        "podcast:alternateEnclosure/@type|application/vnd.apple.mpegurl",
        "podcast:alternateEnclosure/podcast:source/@uri|https://radio.example/media/2/master.m3u8"
      })
  void tells_all_of_an_episode(String path, String value) throws Exception {
    assertThat(said("item[2]/" + path)).isEqualTo(value);
  }

  @Test
  void tells_what_kind_an_episode_is() throws Exception {
    assertThat(said("item[1]/itunes:episodeType")).isEqualTo("trailer");
    assertThat(said("item[3]/itunes:episodeType")).isEqualTo("bonus");
    assertThat(said("item[3]/itunes:block")).isEqualTo("Yes");
    assertThat(said("count(item[2]/itunes:block)")).isEqualTo("0");
  }

  @Test
  void keeps_the_lines_of_plain_descriptions() throws Exception {
    assertThat(said("description")).isEqualTo(Shows.NOTES);
    assertThat(said("content:encoded"))
        .isEqualTo("<p>Line &amp; &lt;one&gt;</p><p>Line &quot;two&quot; 👩🏽‍🚀</p>");
  }

  @Test
  void says_the_same_of_the_same() {
    Channel channel = Shows.everything();

    assertThat(FeedText.of(channel)).isEqualTo(FeedText.of(channel));
  }

  /** What directories turn feeds away for. */
  @Test
  void breaks_no_rule_of_directories() throws Exception {
    for (String needed :
        List.of(
            "title",
            "link",
            "description",
            "language",
            "itunes:image",
            "itunes:category",
            "itunes:explicit",
            "itunes:author",
            "lastBuildDate")) {
      assertThat(said("count(" + needed + ")")).as(needed).isNotEqualTo("0");
    }
    assertThat(all("item/guid")).doesNotHaveDuplicates().hasSize(3);
    assertThat(all("item/enclosure/@url")).doesNotHaveDuplicates().hasSize(3);
    assertThat(all("item/enclosure/@length")).allMatch(length -> Long.parseLong(length) > 0);
    assertThat(all("item/pubDate")).allSatisfy(FeedTextTest::assertDate);
    assertThat(all("item/itunes:duration")).allMatch(seconds -> seconds.matches("[1-9]\\d*"));
    assertThat(all("//itunes:explicit")).isSubsetOf("true", "false");
    assertThat(said("count(//*[namespace-uri() = '' and contains(name(), ':')])")).isEqualTo("0");
  }

  @Test
  void is_well_formed_whatever_it_says() throws Exception {
    Item odd = Shows.item(7, EpisodeType.FULL);
    Channel channel = Shows.everything();
    Channel hostile =
        new Channel(
            channel.guid(),
            channel.settings(),
            channel.self(),
            channel.page(),
            null,
            0,
            List.of(),
            channel.built(),
            null,
            List.of(
                new Item(
                    "]]>\u0000\u0001&<\uD800",
                    odd.settings(),
                    7,
                    0,
                    odd.published(),
                    odd.page(),
                    odd.enclosure(),
                    null,
                    null,
                    List.of())));

    feed = parsed(FeedText.of(hostile));

    assertThat(said("item/guid")).isEqualTo("]]>&<");
    assertThat(said("count(item/itunes:duration)")).isEqualTo("0");
    assertThat(said("count(image | itunes:image | podcast:liveItem)")).isEqualTo("0");
  }

  private static void assertDate(String date) {
    assertThat(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)).isNotNull();
  }

  private String said(String path) throws Exception {
    return (String) xpath.evaluate(absolute(path), feed, XPathConstants.STRING);
  }

  private List<String> all(String path) throws Exception {
    NodeList nodes = (NodeList) xpath.evaluate(absolute(path), feed, XPathConstants.NODESET);
    List<String> values = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      values.add(nodes.item(i).getTextContent());
    }
    return values;
  }

  private static String absolute(String path) {
    if (path.startsWith("/")) {
      return path;
    }
    if (path.startsWith("count(//")) {
      return path;
    }
    return path.startsWith("count(")
        ? "count(/rss/channel/" + path.substring(6).replace(" | ", " | /rss/channel/")
        : "/rss/channel/" + path;
  }

  private static Document parsed(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
