package io.streamcore.web.live.station;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What a station is, in JSON-LD with the words of schema.org: a <a
 * href="https://schema.org/RadioBroadcastService">RadioBroadcastService</a> with one channel.
 */
final class LinkedData {

  private LinkedData() {}

  /**
   * Writes the document for a {@code <script type="application/ld+json">}: nothing in it can end
   * that element, whatever the DJ has called the station.
   *
   * @param address of the station's page
   */
  static String of(
      String name,
      String address,
      @Nullable String genre,
      @Nullable String description,
      @Nullable String website) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    ObjectNode channel = json.objectNode().put("@type", "RadioChannel").put("name", name);
    channel.put("url", address);
    putIfKnown(channel, "genre", genre);
    ObjectNode service = json.objectNode();
    service.put("@context", "https://schema.org");
    service.put("@type", "RadioBroadcastService");
    service.put("@id", address);
    service.put("url", address);
    service.put("name", name);
    service.put("broadcastDisplayName", name);
    putIfKnown(service, "description", description);
    putIfKnown(service, "sameAs", website);
    service.set("hasBroadcastChannel", channel);
    ObjectNode listen = service.putObject("potentialAction").put("@type", "ListenAction");
    listen.putObject("target").put("@type", "EntryPoint").put("urlTemplate", address);
    return service
        .toString()
        .replace("&", "\\u0026")
        .replace("<", "\\u003c")
        .replace(">", "\\u003e");
  }

  private static void putIfKnown(ObjectNode node, String name, @Nullable String value) {
    if (value != null) {
      node.put(name, value);
    }
  }
}
