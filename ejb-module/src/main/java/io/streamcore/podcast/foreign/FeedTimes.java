package io.streamcore.podcast.foreign;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as feeds write them, which is in more ways than the standards know. */
final class FeedTimes {

  // RFC 822 with two or four digits of the year; weekdays are often wrong and never needed
  private static final DateTimeFormatter RFC_822 =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .parseLenient()
          .appendPattern("d MMM ")
          .appendValueReduced(ChronoField.YEAR, 2, 4, 1970)
          .appendPattern(" H:mm[:ss] Z")
          .toFormatter(Locale.ENGLISH);

  private static final Map<String, String> ZONES =
      Map.of(
          "EST", "-0500", "EDT", "-0400", "CST", "-0600", "CDT", "-0500", "MST", "-0700", "MDT",
          "-0600", "PST", "-0800", "PDT", "-0700");

  private static final Pattern ZONE = Pattern.compile("([A-Za-z]+)$");

  private FeedTimes() {}

  /** The moment of a date by RFC 822 or ISO 8601; empty if it is neither. */
  static Optional<Instant> date(String text) {
    String date = text.strip().replaceAll("\\s+", " ");
    try {
      if (date.matches("\\d{4}-.*")) {
        return Optional.of(OffsetDateTime.parse(date).toInstant());
      }
      String day =
          date.replaceFirst("^[A-Za-z]+,? ", "").replaceFirst("([+-]\\d\\d):(\\d\\d)$", "$1$2");
      Matcher zone = ZONE.matcher(day);
      String numeric =
          zone.find()
              ? zone.replaceFirst(
                  ZONES.getOrDefault(zone.group(1).toUpperCase(Locale.ROOT), "+0000"))
              : day;
      return Optional.of(OffsetDateTime.parse(numeric, RFC_822).toInstant())
          .filter(moment -> moment.isAfter(Instant.EPOCH));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
