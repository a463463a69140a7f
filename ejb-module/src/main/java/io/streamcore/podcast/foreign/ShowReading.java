package io.streamcore.podcast.foreign;

import io.streamcore.podcast.PodcastSettings;
import io.streamcore.podcast.tag.AppleCategories;
import io.streamcore.podcast.tag.Category;
import io.streamcore.podcast.tag.Medium;
import io.streamcore.podcast.tag.ShowDetails;
import io.streamcore.podcast.tag.ShowType;
import io.streamcore.podcast.tag.Visibility;
import io.streamcore.problem.Checks;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes our words of what a foreign feed says of its show. */
final class ShowReading {

  private static final int MAX_CATEGORIES = 3;

  /** Countries of languages that are not called like them. */
  private static final Map<String, String> COUNTRIES =
      Map.ofEntries(
          Map.entry("en", "us"),
          Map.entry("ja", "jp"),
          Map.entry("sv", "se"),
          Map.entry("da", "dk"),
          Map.entry("zh", "cn"),
          Map.entry("ko", "kr"),
          Map.entry("cs", "cz"),
          Map.entry("el", "gr"),
          Map.entry("uk", "ua"),
          Map.entry("he", "il"),
          Map.entry("hi", "in"),
          Map.entry("et", "ee"),
          Map.entry("sl", "si"),
          Map.entry("nb", "no"),
          Map.entry("ar", "eg"),
          Map.entry("fa", "ir"),
          Map.entry("vi", "vn"),
          Map.entry("ca", "es"));

  private final XmlNode channel;

  ShowReading(List<XmlNode> parts) {
    this.channel = new XmlNode("channel", Map.of(), "", parts);
  }

  ForeignFeed feed(List<ForeignItem> items) throws BadFeed {
    String title =
        channel
            .text("title", "itunes:title")
            .flatMap(it -> Plain.line(it, PodcastSettings.MAX_TITLE))
            .orElseThrow(() -> new BadFeed("The feed does not say what the show is called."));
    String image =
        ItemReading.image(channel)
            .or(() -> channel.first("image").flatMap(it -> it.text("url")).flatMap(Plain::url))
            .orElse(null);
    PodcastSettings settings = new PodcastSettings(about(title), listing(), rights(), details());
    return new ForeignFeed(
        channel.text("podcast:guid").flatMap(DetailReading::uuid).orElse(null),
        channel.text("podcast:locked").filter(Plain::yes).isPresent(),
        settings,
        image,
        items);
  }

  private PodcastSettings.About about(String title) {
    return new PodcastSettings.About(
        title,
        channel
            .text("content:encoded", "description", "itunes:summary")
            .flatMap(it -> Plain.cut(it, PodcastSettings.MAX_DESCRIPTION))
            .orElse(null),
        language(channel.text("language").orElse("en")),
        channel
            .text("itunes:author")
            .or(() -> owner("itunes:name"))
            .flatMap(it -> Plain.line(it, PodcastSettings.MAX_AUTHOR))
            .orElse(Plain.line(title, PodcastSettings.MAX_AUTHOR).orElse("Unknown")),
        null,
        channel.text("link").flatMap(Plain::url).orElse(null),
        channel.text("itunes:explicit").filter(Plain::yes).isPresent(),
        categories());
  }

  private PodcastSettings.Listing listing() {
    return new PodcastSettings.Listing(
        Visibility.PUBLIC,
        false,
        channel.text("itunes:type").filter(it -> it.equalsIgnoreCase("serial")).isPresent()
            ? ShowType.SERIAL
            : ShowType.EPISODIC,
        medium(),
        channel.text("itunes:complete").filter(Plain::yes).isPresent(),
        channel.text("itunes:block").filter(Plain::yes).isPresent(),
        false,
        null,
        null);
  }

  private PodcastSettings.Rights rights() {
    Optional<XmlNode> license = channel.first("podcast:license");
    return new PodcastSettings.Rights(
        owner("itunes:name").flatMap(it -> Plain.line(it, 100)).orElse(null),
        owner("itunes:email")
            .filter(
                it -> {
                  Checks checks = new Checks();
                  checks.email("owner_email", it);
                  return checks.passes();
                })
            .orElse(null),
        channel.text("copyright").flatMap(it -> Plain.line(it, 200)).orElse(null),
        license.flatMap(it -> Plain.line(it.text(), 128)).orElse(null),
        license.flatMap(it -> it.attribute("url")).flatMap(Plain::url).orElse(null));
  }

  private ShowDetails details() {
    return new ShowDetails(
            DetailReading.persons(channel),
            DetailReading.funding(channel),
            DetailReading.location(channel),
            DetailReading.podroll(channel),
            DetailReading.texts(channel),
            DetailReading.value(channel),
            DetailReading.frequency(channel))
        .fitting();
  }

  private Optional<String> owner(String part) {
    return channel.first("itunes:owner").flatMap(it -> it.text(part));
  }

  private Medium medium() {
    String said = channel.text("podcast:medium").orElse("");
    return Stream.of(Medium.values())
        .filter(it -> it.wireName().equalsIgnoreCase(said))
        .findFirst()
        .orElse(Medium.PODCAST);
  }

  private List<Category> categories() {
    return channel
        .all("itunes:category")
        .flatMap(
            main -> {
              String name = main.attribute("text").orElse("");
              List<String> within =
                  main.all("itunes:category").flatMap(it -> it.attribute("text").stream()).toList();
              return within.isEmpty()
                  ? Stream.of(new Category(name, null))
                  : within.stream().map(it -> new Category(name, it));
            })
        .filter(AppleCategories::has)
        .distinct()
        .limit(MAX_CATEGORIES)
        .toList();
  }

  /** Language and country, as our database keeps them. */
  static String language(String said) {
    String tag = said.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    if (tag.matches("[a-z]{2}-[a-z]{2}")) {
      return tag;
    }
    String language = tag.matches("[a-z]{2}(-.*)?") ? tag.substring(0, 2) : "en";
    return language + "-" + COUNTRIES.getOrDefault(language, language);
  }
}
