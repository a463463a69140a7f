package io.streamcore.podcast.feed;

import io.streamcore.podcast.PodcastSettings;
import io.streamcore.podcast.tag.Location;
import io.streamcore.podcast.tag.Person;
import io.streamcore.podcast.tag.TextRecord;
import io.streamcore.podcast.tag.ValueBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tags of the podcast namespace that shows and episodes have alike. */
final class Tags {

  private Tags() {}

  static void license(Xml xml, PodcastSettings.Rights rights) {
    xml.text("podcast:license", rights.license(), "url", rights.licenseUrl());
  }

  static void location(Xml xml, @Nullable Location location) {
    if (location != null) {
      xml.text("podcast:location", location.name(), "geo", location.geo(), "osm", location.osm());
    }
  }

  static void persons(Xml xml, List<Person> persons) {
    for (Person person : persons) {
      xml.text(
          "podcast:person",
          person.name(),
          "role",
          person.role(),
          "group",
          person.group(),
          "img",
          person.img(),
          "href",
          person.href());
    }
  }

  static void texts(Xml xml, List<TextRecord> texts) {
    for (TextRecord text : texts) {
      xml.text("podcast:txt", text.value(), "purpose", text.purpose());
    }
  }

  static void value(Xml xml, @Nullable ValueBlock value) {
    if (value == null) {
      return;
    }
    xml.open(
        "podcast:value",
        "type",
        value.type(),
        "method",
        value.method(),
        "suggested",
        value.suggested());
    for (ValueBlock.Recipient recipient : value.recipients()) {
      xml.empty(
          "podcast:valueRecipient",
          "name",
          recipient.name(),
          "type",
          recipient.type(),
          "address",
          recipient.address(),
          "customKey",
          recipient.customKey(),
          "customValue",
          recipient.customValue(),
          "split",
          Integer.toString(recipient.split()),
          "fee",
          Boolean.TRUE.equals(recipient.fee()) ? "true" : null);
    }
    xml.close();
  }
}
