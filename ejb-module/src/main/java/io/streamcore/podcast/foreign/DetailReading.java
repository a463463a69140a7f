package io.streamcore.podcast.foreign;

import io.streamcore.podcast.tag.Funding;
import io.streamcore.podcast.tag.Location;
import io.streamcore.podcast.tag.Person;
import io.streamcore.podcast.tag.RelatedShow;
import io.streamcore.podcast.tag.Soundbite;
import io.streamcore.podcast.tag.TextRecord;
import io.streamcore.podcast.tag.UpdateFrequency;
import io.streamcore.podcast.tag.ValueBlock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tags of the podcast namespace that have parts; the rules of each are asked later. */
final class DetailReading {

  private DetailReading() {}

  static List<Person> persons(XmlNode node) {
    return node.all("podcast:person")
        .map(
            it ->
                new Person(
                    it.text(),
                    value(it, "role"),
                    value(it, "group"),
                    value(it, "img"),
                    value(it, "href")))
        .toList();
  }

  static List<Funding> funding(XmlNode node) {
    return node.all("podcast:funding")
        .map(it -> new Funding(it.attribute("url").orElse(""), it.text()))
        .toList();
  }

  static @Nullable Location location(XmlNode node) {
    return node.first("podcast:location")
        .map(it -> new Location(it.text(), value(it, "geo"), value(it, "osm")))
        .orElse(null);
  }

  static List<TextRecord> texts(XmlNode node) {
    return node.all("podcast:txt")
        .map(it -> new TextRecord(value(it, "purpose"), it.text()))
        .toList();
  }

  static List<Soundbite> soundbites(XmlNode node) {
    return node.all("podcast:soundbite")
        .map(
            it ->
                new Soundbite(
                    seconds(it, "startTime"),
                    seconds(it, "duration"),
                    it.text().isBlank() ? null : it.text()))
        .toList();
  }

  static List<RelatedShow> podroll(XmlNode node) {
    return node.first("podcast:podroll").stream()
        .flatMap(it -> it.all("podcast:remoteItem"))
        .flatMap(
            it ->
                it.attribute("feedGuid").flatMap(DetailReading::uuid).stream()
                    .map(guid -> new RelatedShow(guid, value(it, "feedUrl"))))
        .toList();
  }

  static @Nullable UpdateFrequency frequency(XmlNode node) {
    return node.first("podcast:updateFrequency")
        .map(
            it ->
                new UpdateFrequency(
                    it.text(),
                    value(it, "rrule"),
                    value(it, "dtstart"),
                    it.attribute("complete").map(Plain::yes).orElse(null)))
        .orElse(null);
  }

  static @Nullable ValueBlock value(XmlNode node) {
    return node.first("podcast:value")
        .map(
            it ->
                new ValueBlock(
                    it.attribute("type").orElse(""),
                    it.attribute("method").orElse(""),
                    value(it, "suggested"),
                    it.all("podcast:valueRecipient").map(DetailReading::recipient).toList()))
        .orElse(null);
  }

  private static ValueBlock.Recipient recipient(XmlNode node) {
    return new ValueBlock.Recipient(
        value(node, "name"),
        node.attribute("type").orElse(""),
        node.attribute("address").orElse(""),
        node.attribute("split").flatMap(Plain::count).orElse(0),
        value(node, "customKey"),
        value(node, "customValue"),
        node.attribute("fee").map(Plain::yes).orElse(null));
  }

  static Optional<UUID> uuid(String text) {
    return Optional.of(text.strip())
        .filter(it -> it.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"))
        .map(UUID::fromString);
  }

  /** A negative number, which breaks the rule, for what is none. */
  private static double seconds(XmlNode node, String attribute) {
    return node.attribute(attribute)
        .filter(it -> it.matches("\\d{1,7}(\\.\\d{1,6})?"))
        .map(Double::valueOf)
        .orElse(-1.0);
  }

  private static @Nullable String value(XmlNode node, String attribute) {
    return node.attribute(attribute).orElse(null);
  }
}
