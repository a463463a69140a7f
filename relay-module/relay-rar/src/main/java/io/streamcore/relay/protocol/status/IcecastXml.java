package io.streamcore.relay.protocol.status;

import io.streamcore.relay.api.ListenerStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The XML documents below {@code /admin/} as Icecast 2.4 writes them; for administrators. */
public final class IcecastXml {

  public static final String MEDIA_TYPE = "text/xml; charset=utf-8";

  private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private IcecastXml() {}

  /** {@code /admin/stats}. */
  public static String stats(Server server, List<Station> stations) {
    int listeners = stations.stream().mapToInt(Station::listeners).sum();
    return icestats(
        field("host", server.host())
            + field("listeners", listeners)
            + field("server_id", Server.ID)
            + field("server_start", IcecastJson.START.format(server.since()))
            + field("server_start_iso8601", IcecastJson.START_ISO.format(server.since()))
            + field("sources", stations.size())
            + stations.stream().map(IcecastXml::source).collect(Collectors.joining()));
  }

  private static String source(Station station) {
    return open(station)
        + field("audio_info", station.audioInfo())
        + field("bitrate", station.kilobits())
        + field("genre", station.genre())
        + field("listener_peak", station.peak())
        + field("listeners", station.listeners())
        + field("listenurl", station.listenUrl())
        + field("max_listeners", station.most() == 0 ? "unlimited" : "" + station.most())
        + field("public", station.listed() ? 1 : 0)
        + field("server_description", station.description())
        + field("server_name", station.name())
        + field("server_type", station.mediaType())
        + field("server_url", station.url())
        + field("slow_listeners", station.slow())
        + field("source_ip", station.sourceAddress())
        + field("stream_start", IcecastJson.START.format(station.since()))
        + field("stream_start_iso8601", IcecastJson.START_ISO.format(station.since()))
        + field("title", station.title())
        + field("total_bytes_read", station.bytesIn())
        + field("total_bytes_sent", station.bytesOut())
        + field("user_agent", station.agent())
        + "</source>";
  }

  /** {@code /admin/listmounts}. */
  public static String mounts(List<Station> stations, Instant now) {
    return icestats(
        stations.stream()
            .map(
                station ->
                    open(station)
                        + field("fallback", "")
                        + field("listeners", station.listeners())
                        + field("Connected", seconds(station.since(), now))
                        + field("content-type", station.mediaType())
                        + "</source>")
            .collect(Collectors.joining()));
  }

  /** {@code /admin/listclients}. */
  public static String clients(Station station, List<ListenerStatus> listeners, Instant now) {
    return icestats(
        open(station)
            + field("Listeners", listeners.size())
            + listeners.stream()
                .map(listener -> client(listener, now))
                .collect(Collectors.joining())
            + "</source>");
  }

  private static String client(ListenerStatus listener, Instant now) {
    return "<listener>"
        + field("IP", listener.address())
        + field("UserAgent", listener.agent())
        + field("Connected", seconds(listener.since(), now))
        + field("ID", listener.listenerId())
        + "</listener>";
  }

  /** What a command has come to. */
  public static String response(String message, boolean done) {
    return DECLARATION
        + "<iceresponse>"
        + field("message", message)
        + field("return", done ? 1 : 0)
        + "</iceresponse>\n";
  }

  private static String icestats(String content) {
    return DECLARATION + "<icestats>" + content + "</icestats>\n";
  }

  private static String open(Station station) {
    return "<source mount=\"" + Markup.xml(station.mount()) + "\">";
  }

  private static long seconds(Instant since, Instant now) {
    return Math.max(0, Duration.between(since, now).toSeconds());
  }

  private static String field(String name, long value) {
    return "<" + name + ">" + value + "</" + name + ">";
  }

  private static String field(String name, @Nullable String value) {
    return "<" + name + ">" + Markup.xml(value) + "</" + name + ">";
  }
}
