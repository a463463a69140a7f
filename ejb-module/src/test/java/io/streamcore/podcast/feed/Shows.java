package io.streamcore.podcast.feed;

import io.streamcore.podcast.EpisodeSettings;
import io.streamcore.podcast.PodcastSettings;
import io.streamcore.podcast.tag.Category;
import io.streamcore.podcast.tag.Chapter;
import io.streamcore.podcast.tag.EpisodeDetails;
import io.streamcore.podcast.tag.EpisodeType;
import io.streamcore.podcast.tag.Funding;
import io.streamcore.podcast.tag.Location;
import io.streamcore.podcast.tag.Medium;
import io.streamcore.podcast.tag.Person;
import io.streamcore.podcast.tag.RelatedShow;
import io.streamcore.podcast.tag.ShowDetails;
import io.streamcore.podcast.tag.ShowType;
import io.streamcore.podcast.tag.Soundbite;
import io.streamcore.podcast.tag.SourceType;
import io.streamcore.podcast.tag.TextRecord;
import io.streamcore.podcast.tag.TranscriptFormat;
import io.streamcore.podcast.tag.UpdateFrequency;
import io.streamcore.podcast.tag.ValueBlock;
import io.streamcore.podcast.tag.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A show that says everything that a show can say, in every script. */
final class Shows {

  static final String TITLE = "Night & <Shift> 🎧 日本語 עברית";
  static final String NOTES = "Line & <one>\n\nLine \"two\" 👩🏽‍🚀";
  static final Instant BUILT = Instant.parse("2026-11-22T08:00:00Z");
  static final UUID GUID = UUID.fromString("9b024349-ccf0-5f69-a609-6b82873eab3c");
  static final UUID OTHER = UUID.fromString("917393e3-1b1e-5cef-ace4-edaa54e1f810");

  static final Person PERSON =
      new Person("Nova & Co", "guest", "cast", "https://x.example/p.jpg", "https://x.example/n");
  static final Location PLACE = new Location("Austin, TX", "geo:30.2672,-97.7431", "R113314");
  static final ValueBlock VALUE =
      new ValueBlock(
          "lightning",
          "keysend",
          "0.00000015000",
          List.of(
              new ValueBlock.Recipient("DJ", "node", "02d5c1", 99, "818818", "abc", null),
              new ValueBlock.Recipient("App", "node", "03ae9f", 1, null, null, true)));

  private Shows() {}

  static PodcastSettings settings() {
    return new PodcastSettings(
        new PodcastSettings.About(
            TITLE,
            NOTES,
            "en-us",
            "DJ Nova",
            null,
            "https://nova.example/",
            true,
            List.of(
                new Category("Music", "Music Interviews"),
                new Category("Society & Culture", "Places & Travel"),
                new Category("Technology", null))),
        new PodcastSettings.Listing(
            Visibility.PUBLIC,
            false,
            ShowType.SERIAL,
            Medium.MUSIC,
            true,
            true,
            true,
            "https://new.example/feed?a=1&b=2",
            null),
        new PodcastSettings.Rights(
            "Nova Voss", "nova@example.org", "© 2026 Nova", "cc-by-4.0", "https://cc.example/by"),
        new ShowDetails(
            List.of(PERSON),
            List.of(new Funding("https://pay.example/", "Give & take")),
            PLACE,
            List.of(new RelatedShow(OTHER, "https://other.example/rss")),
            List.of(new TextRecord("verify", "S6lpp-7ZCn8")),
            VALUE,
            new UpdateFrequency(
                "every Friday", "FREQ=WEEKLY;BYDAY=FR", "2026-01-02T00:00:00Z", true)));
  }

  static Item item(int number, EpisodeType type) {
    EpisodeSettings settings =
        new EpisodeSettings(
            new EpisodeSettings.About(
                TITLE + " " + number,
                "<p>Notes <b>of</b> " + number + "</p>",
                null,
                "https://x.example/e" + number + ".jpg",
                number % 2 == 0),
            new EpisodeSettings.Source(SourceType.UPLOAD, UUID.randomUUID(), null, 3600),
            new EpisodeSettings.Placing(number, 2, type, null, true, false, number == 3),
            new EpisodeDetails(
                List.of(PERSON),
                List.of(new Soundbite(73, 60, "Best & loudest"), new Soundbite(1.25, 0.5, null)),
                PLACE,
                List.of(new TextRecord(null, "free")),
                VALUE,
                List.of(new Chapter(0, "Intro", null, null, null))));
    String base = "https://radio.example/episodes/" + number;
    return new Item(
        "guid-" + number,
        settings,
        number,
        3600 + number,
        BUILT.minusSeconds(86_400L * number),
        base,
        new Item.Enclosure(base + "/audio.mp3", 144_017_408L + number, "audio/mpeg"),
        new Item.Enclosure(
            "https://radio.example/media/" + number + "/master.m3u8",
            9_000 + number,
            "application/vnd.apple.mpegurl"),
        base + "/chapters.json",
        List.of(
            new Item.TranscriptLink(base + "/transcript-en.vtt", TranscriptFormat.VTT, "en"),
            new Item.TranscriptLink(base + "/transcript-de.srt", TranscriptFormat.SRT, "de")));
  }

  static Channel everything() {
    return new Channel(
        GUID,
        settings(),
        "https://radio.example/podcasts/1/feed.xml",
        "https://radio.example/podcasts/1",
        "https://radio.example/podcasts/1/cover-ab-3000.jpg",
        3000,
        List.of("https://hub.example/"),
        BUILT,
        new LiveItem(
            "live-1",
            "On air & loud",
            BUILT.minusSeconds(60),
            "https://relay.example/live",
            "audio/mpeg",
            "https://radio.example/podcasts/1"),
        List.of(
            item(1, EpisodeType.TRAILER), item(2, EpisodeType.FULL), item(3, EpisodeType.BONUS)));
  }
}
