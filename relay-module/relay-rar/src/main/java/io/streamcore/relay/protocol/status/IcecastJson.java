package io.streamcore.relay.protocol.status;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * {@code /status-json.xsl} as Icecast writes it: {@code source} is absent without a stream, an
 * object with one, and an array with several; programs that read it expect just that.
 */
public final class IcecastJson {

  static final DateTimeFormatter START =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  static final DateTimeFormatter START_ISO =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private IcecastJson() {}

  public static String of(Server server, List<Station> stations) {
    String sources = stations.stream().map(IcecastJson::source).collect(Collectors.joining(","));
    String member =
        switch (stations.size()) {
          case 0 -> "";
          case 1 -> ",\"source\":" + sources;
          default -> ",\"source\":[" + sources + "]";
        };
    return "{\"icestats\":{\"admin\":\"\",\"host\":%s,\"location\":\"\",\"server_id\":%s,%s%s}}"
        .formatted(
            Markup.json(server.host()),
            Markup.json(Server.ID),
            start("server_start", server.since()),
            member);
  }

  private static String source(Station station) {
    return "{\"audio_info\":%s,\"bitrate\":%d,\"genre\":%s,\"listener_peak\":%d,"
            .formatted(
                Markup.json(station.audioInfo()),
                station.kilobits(),
                text(station.genre()),
                station.peak())
        + "\"listeners\":%d,\"listenurl\":%s,\"server_description\":%s,\"server_name\":%s,"
            .formatted(
                station.listeners(),
                Markup.json(station.listenUrl()),
                text(station.description()),
                Markup.json(station.name()))
        + "\"server_type\":%s,\"server_url\":%s,%s,\"title\":%s,\"dummy\":null}"
            .formatted(
                Markup.json(station.mediaType()),
                text(station.url()),
                start("stream_start", station.since()),
                Markup.json(station.title()));
  }

  private static String text(@org.jspecify.annotations.Nullable String value) {
    return Markup.json(value == null ? "" : value);
  }

  private static String start(String name, Instant at) {
    return "\"%s\":\"%s\",\"%s_iso8601\":\"%s\""
        .formatted(name, START.format(at), name, START_ISO.format(at));
  }
}
