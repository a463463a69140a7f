package io.streamcore.relay.protocol.status;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The public documents of SHOUTcast servers: {@code /7.html}, {@code /stats} and {@code
 * /statistics}. A station that is off the air is null.
 */
public final class ShoutcastPages {

  private ShoutcastPages() {}

  /** Listeners, whether on the air, peak, most, different listeners, kbit/s and title. */
  public static String sevenHtml(@Nullable Station station) {
    String values =
        station == null
            ? "0,0,0,0,0,0,"
            : "%d,1,%d,%d,%d,%d,%s"
                .formatted(
                    station.listeners(),
                    station.peak(),
                    station.most(),
                    station.listeners(),
                    station.kilobits(),
                    Markup.xml(station.title()));
    return "<HTML><meta http-equiv=\"Pragma\" content=\"no-cache\"></head><body>%s</body></html>"
        .formatted(values);
  }

  /** {@code /stats?sid=…}. */
  public static String statsXml(@Nullable Station station, int number) {
    String content =
        values(station, number).stream()
            .map(value -> "<%s>%s</%s>".formatted(value.tag(), value.xml(), value.tag()))
            .collect(Collectors.joining());
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<SHOUTCASTSERVER>%s</SHOUTCASTSERVER>\n"
        .formatted(content);
  }

  /** {@code /stats?sid=…&json=1}. */
  public static String statsJson(@Nullable Station station, int number) {
    return values(station, number).stream()
        .map(value -> "\"%s\":%s".formatted(value.name(), value.json()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** {@code /statistics?json=1}: all that are on the air. */
  public static String statistics(List<Station> stations) {
    StringBuilder streams = new StringBuilder();
    for (int i = 0; i < stations.size(); i++) {
      streams.append(i == 0 ? "" : ",").append(statsJson(stations.get(i), i + 1));
    }
    int listeners = stations.stream().mapToInt(Station::listeners).sum();
    int peak = stations.stream().mapToInt(Station::peak).sum();
    return ("{\"totalstreams\":%d,\"activestreams\":%d,\"currentlisteners\":%d,"
            + "\"peaklisteners\":%d,\"version\":%s,\"streams\":[%s]}")
        .formatted(
            stations.size(), stations.size(), listeners, peak, Markup.json(Server.ID), streams);
  }

  private record Value(String name, Object value) {

    String tag() {
      return name.toUpperCase(java.util.Locale.ROOT);
    }

    String xml() {
      return Markup.xml(value.toString());
    }

    String json() {
      return value instanceof Integer ? value.toString() : Markup.json(value.toString());
    }
  }

  private static List<Value> values(@Nullable Station station, int number) {
    if (station == null) {
      return List.of(
          new Value("id", number), new Value("streamstatus", 0), new Value("version", Server.ID));
    }
    return List.of(
        new Value("id", number),
        new Value("currentlisteners", station.listeners()),
        new Value("peaklisteners", station.peak()),
        new Value("maxlisteners", station.most()),
        new Value("uniquelisteners", station.listeners()),
        new Value("averagetime", 0),
        new Value("servergenre", text(station.genre())),
        new Value("serverurl", text(station.url())),
        new Value("servertitle", station.name()),
        new Value("songtitle", station.title()),
        new Value("streamhits", 0),
        new Value("streamstatus", 1),
        new Value("streampath", station.mount()),
        new Value("bitrate", station.kilobits()),
        new Value("content", station.mediaType()),
        new Value("version", Server.ID));
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
