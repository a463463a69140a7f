package io.streamcore.podcast.foreign;

import io.streamcore.podcast.EpisodeSettings;
import io.streamcore.podcast.foreign.ForeignItem.TranscriptLink;
import io.streamcore.podcast.tag.EpisodeDetails;
import io.streamcore.podcast.tag.EpisodeType;
import io.streamcore.podcast.tag.TranscriptFormat;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes our words of an item of a foreign feed. */
final class ItemReading {

  /** Guids are opaque, but none is longer. */
  private static final int MAX_GUID = 2_000;

  private ItemReading() {}

  static ForeignItem of(XmlNode item) {
    String media = item.first("enclosure").flatMap(it -> it.attribute("url")).orElse("");
    String mediaUrl = Plain.url(media).orElse("");
    String guid = item.text("guid").flatMap(it -> Plain.line(it, MAX_GUID)).orElse(mediaUrl);
    return new ForeignItem(
        guid,
        item.text("title", "itunes:title")
            .flatMap(it -> Plain.line(it, EpisodeSettings.MAX_TITLE))
            .orElse("Untitled"),
        item.text("content:encoded", "description", "itunes:summary")
            .flatMap(it -> Plain.cut(it, EpisodeSettings.MAX_DESCRIPTION))
            .orElse(null),
        item.text("link").flatMap(Plain::url).orElse(null),
        image(item).orElse(null),
        item.text("itunes:explicit").filter(Plain::yes).isPresent(),
        mediaUrl,
        item.first("enclosure")
            .flatMap(it -> it.attribute("length"))
            .filter(it -> it.matches("\\d{1,15}"))
            .map(Long::valueOf)
            .orElse(0L),
        item.text("pubDate").flatMap(FeedTimes::date).map(Instant::toString).orElse(null),
        item.text("itunes:episode", "podcast:episode").flatMap(Plain::count).orElse(null),
        item.text("itunes:season", "podcast:season").flatMap(Plain::count).orElse(null),
        type(item.text("itunes:episodeType").orElse("")),
        item.text("itunes:block").filter(Plain::yes).isPresent(),
        details(item),
        item.first("podcast:chapters")
            .flatMap(it -> it.attribute("url"))
            .flatMap(Plain::url)
            .orElse(null),
        transcripts(item));
  }

  /** The picture of a show or of an item. */
  static Optional<String> image(XmlNode node) {
    return node.first("itunes:image").flatMap(it -> it.attribute("href")).flatMap(Plain::url);
  }

  private static EpisodeDetails details(XmlNode item) {
    return new EpisodeDetails(
            DetailReading.persons(item),
            DetailReading.soundbites(item),
            DetailReading.location(item),
            DetailReading.texts(item),
            DetailReading.value(item),
            List.of())
        .fitting();
  }

  private static EpisodeType type(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "trailer" -> EpisodeType.TRAILER;
      case "bonus" -> EpisodeType.BONUS;
      default -> EpisodeType.FULL;
    };
  }

  private static List<TranscriptLink> transcripts(XmlNode item) {
    return item.all("podcast:transcript").flatMap(ItemReading::transcript).toList();
  }

  private static Stream<TranscriptLink> transcript(XmlNode node) {
    String type = node.attribute("type").orElse("").toLowerCase(Locale.ROOT);
    Optional<TranscriptFormat> format =
        switch (type.replaceFirst(";.*", "").strip()) {
          case "text/vtt" -> Optional.of(TranscriptFormat.VTT);
          case "application/srt", "application/x-subrip", "text/srt" ->
              Optional.of(TranscriptFormat.SRT);
          default -> Optional.empty();
        };
    return node.attribute("url").flatMap(Plain::url).stream()
        .flatMap(
            url ->
                format.stream()
                    .map(it -> new TranscriptLink(url, it, node.attribute("language").orElse(""))));
  }
}
