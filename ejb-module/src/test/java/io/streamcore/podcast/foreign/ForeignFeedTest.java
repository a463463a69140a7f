package io.streamcore.podcast.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamcore.podcast.PodcastSettings;
import io.streamcore.podcast.tag.Category;
import io.streamcore.podcast.tag.EpisodeType;
import io.streamcore.podcast.tag.Medium;
import io.streamcore.podcast.tag.ShowType;
import io.streamcore.podcast.tag.TranscriptFormat;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignFeedTest {

  private static final String OPEN =
      """
      <rss version="2.0" xmlns:i="http://www.itunes.com/DTDs/Podcast-1.0.dtd"
        xmlns:p="https://podcastindex.org/namespace/1.0"
        xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
      """;
  private static final String CLOSE = "</channel></rss>";

  @Test
  void what_a_feed_says_of_its_show_becomes_settings() throws BadFeed {
    ForeignFeed feed =
        read(
            """
            <title>Nacht &amp; Schicht</title>
            <link>https://example.org/</link>
            <description>Short</description><content:encoded><![CDATA[<p>Long</p>]]></content:encoded>
            <language>de</language><copyright>© 2026</copyright>
            <i:author>Mara</i:author><i:type>Serial</i:type><i:explicit>yes</i:explicit>
            <i:owner><i:name>Mara Voss</i:name><i:email>mara@example.org</i:email></i:owner>
            <i:image href="https://example.org/cover.jpg"/>
            <i:category text="Music"><i:category text="Music History"/></i:category>
            <i:category text="Nonsense"/>
            <p:guid>9b024349-ccf0-5f69-a609-6b82873eab3c</p:guid><p:locked>no</p:locked>
            <p:medium>music</p:medium><p:license url="https://l.example/">cc-by-4.0</p:license>
            <p:funding url="https://pay.example/">Pay</p:funding>
            <p:funding url="nonsense">Pay</p:funding>
            <p:person role="guest" href="https://p.example">Ann</p:person>
            """);
    PodcastSettings settings = feed.settings();

    assertThat(feed.guid()).isEqualTo(UUID.fromString("9b024349-ccf0-5f69-a609-6b82873eab3c"));
    assertThat(feed.locked()).isFalse();
    assertThat(feed.imageUrl()).isEqualTo("https://example.org/cover.jpg");
    assertThat(settings.about().title()).isEqualTo("Nacht & Schicht");
    assertThat(settings.about().description()).isEqualTo("<p>Long</p>");
    assertThat(settings.about().language()).isEqualTo("de-de");
    assertThat(settings.about().explicit()).isTrue();
    assertThat(settings.about().categories())
        .containsExactly(new Category("Music", "Music History"));
    assertThat(settings.listing().type()).isEqualTo(ShowType.SERIAL);
    assertThat(settings.listing().medium()).isEqualTo(Medium.MUSIC);
    assertThat(settings.rights().ownerEmail()).isEqualTo("mara@example.org");
    assertThat(settings.rights().license()).isEqualTo("cc-by-4.0");
    assertThat(settings.details().funding()).hasSize(1);
    assertThat(settings.details().persons()).hasSize(1);
  }

  @Test
  void an_item_keeps_its_guid_and_loses_what_breaks_our_rules() throws BadFeed {
    ForeignItem item =
        item(
            """
            <title>  One
              line </title><guid isPermaLink="false"> https://old.example/?p=1 </guid>
            <pubDate>Tue, 3 Feb 2026 4:05 EST</pubDate>
            <enclosure url="https://old.example/a b.mp3" length="123" type="audio/mpeg"/>
            <i:episodeType>bonus</i:episodeType><i:season>2</i:season><i:episode>7</i:episode>
            <p:chapters url="https://old.example/c.json" type="application/json+chapters"/>
            <p:transcript url="https://old.example/t.srt" type="application/srt" language="DE"/>
            <p:transcript url="https://old.example/t.html" type="text/html"/>
            <p:soundbite startTime="1.5" duration="3">Listen</p:soundbite>
            <p:soundbite startTime="soon" duration="3">Listen</p:soundbite>
            """);

    assertThat(item.title()).isEqualTo("One line");
    assertThat(item.guid()).isEqualTo("https://old.example/?p=1");
    assertThat(item.published()).isEqualTo("2026-02-03T09:05:00Z");
    assertThat(item.mediaUrl()).isEqualTo("https://old.example/a%20b.mp3");
    assertThat(item.mediaBytes()).isEqualTo(123);
    assertThat(item.type()).isEqualTo(EpisodeType.BONUS);
    assertThat(item.season()).isEqualTo(2);
    assertThat(item.number()).isEqualTo(7);
    assertThat(item.chaptersUrl()).isEqualTo("https://old.example/c.json");
    assertThat(item.transcripts())
        .containsExactly(
            new ForeignItem.TranscriptLink(
                "https://old.example/t.srt", TranscriptFormat.SRT, "DE"));
    assertThat(item.details().soundbites()).hasSize(1);
  }

  @Test
  void an_item_without_a_guid_is_known_by_its_sound() throws BadFeed {
    assertThat(item("<enclosure url='https://old.example/a.mp3'/>").guid())
        .isEqualTo("https://old.example/a.mp3");
  }

  @Test
  void numbers_stay_where_they_are_unique_and_others_follow_them() throws BadFeed {
    assertThat(numbers(entry("2026-03-01", 9), entry("2026-02-01", null), entry("2026-01-01", 4)))
        .containsExactly(9, 10, 4);
  }

  @Test
  void numbers_that_begin_anew_are_counted_by_date() throws BadFeed {
    assertThat(numbers(entry("2026-03-01", 1), entry("2026-02-01", 2), entry("2026-01-01", 1)))
        .containsExactly(3, 2, 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE rss [<!ENTITY a 'b'>]><rss><channel><title>&a;</title></channel></rss>",
        "<!DOCTYPE rss SYSTEM 'file:///etc/passwd'><rss><channel><title>x</title></channel></rss>",
        "<!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><rss><channel>&a;</channel></rss>",
        "<rss><channel><title>&nbsp;</title></channel></rss>",
        "<rss><channel><title>cut off",
        "<rss><channel><title>x</title></channel>",
        "<html><body>Hello</body></html>",
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>x</title></feed>",
        "<rss><channel></channel></rss>",
        "<?xml version='1.0' encoding='klingon'?><rss><channel><title>x</title></channel></rss>",
        "{\"json\": true}",
        ""
      })
  void what_is_no_feed_is_refused_with_a_reason(String text) {
    assertThatThrownBy(
            () -> ForeignFeed.read(text.getBytes(StandardCharsets.UTF_8), "application/rss+xml"))
        .isInstanceOf(BadFeed.class)
        .hasMessageMatching("(The|What) .*\\.");
  }

  @Test
  void depth_and_number_of_items_have_bounds() {
    String deep = "<a>".repeat(100) + "</a>".repeat(100);
    String many = "<item/>".repeat(ForeignFeed.MAX_ITEMS + 1);

    assertThatThrownBy(() -> read("<title>x</title>" + deep)).isInstanceOf(BadFeed.class);
    assertThatThrownBy(() -> read("<title>x</title>" + many)).isInstanceOf(BadFeed.class);
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8,,",
    "UTF-8,UTF-8,",
    "ISO-8859-1,ISO-8859-1,text/xml; charset=utf-8",
    "windows-1252,,text/xml; charset=windows-1252",
    "UTF-16,,"
  })
  void the_bytes_say_how_they_are_written(
      String written, @Nullable String declared, @Nullable String type) throws BadFeed {
    String head = declared == null ? "" : "<?xml version='1.0' encoding='" + declared + "'?>";
    byte[] bytes =
        (head + OPEN + "<title>Zürich</title>" + CLOSE).getBytes(Charset.forName(written));

    assertThat(ForeignFeed.read(bytes, type).settings().about().title()).isEqualTo("Zürich");
  }

  @Test
  void bytes_that_are_not_what_they_say_are_refused() {
    byte[] bytes = (OPEN + "<title>Zürich</title>" + CLOSE).getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> ForeignFeed.read(bytes, "text/xml"))
        .isInstanceOf(BadFeed.class)
        .hasMessage("The feed says that it is written in UTF-8, but is not.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tue, 03 Feb 2026 09:05:06 GMT|2026-02-03T09:05:06Z",
        "Fri, 03 Feb 2026 09:05:06 +0100|2026-02-03T08:05:06Z",
        "3 Feb 26 09:05 PDT|2026-02-03T16:05:00Z",
        "2026-02-03T09:05:06+01:00|2026-02-03T08:05:06Z",
        "yesterday|"
      })
  void dates_are_written_in_many_ways(String text, @Nullable String moment) {
    assertThat(FeedTimes.date(text).map(Object::toString).orElse(null)).isEqualTo(moment);
  }

  private static ForeignFeed read(String channel) throws BadFeed {
    return ForeignFeed.read((OPEN + channel + CLOSE).getBytes(StandardCharsets.UTF_8), null);
  }

  private static ForeignItem item(String item) throws BadFeed {
    return read("<title>x</title><item>" + item + "</item>").items().get(0);
  }

  private static String entry(String day, @Nullable Integer number) {
    return "<item><pubDate>%sT00:00:00Z</pubDate>%s</item>"
        .formatted(day, number == null ? "" : "<i:episode>" + number + "</i:episode>");
  }

  private static List<Integer> numbers(String... items) throws BadFeed {
    return read("<title>x</title>" + String.join("", items)).items().stream()
        .map(ForeignItem::number)
        .toList();
  }
}
