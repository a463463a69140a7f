package io.streamcore.web.podcast;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.streamcore.web.http.ApiJson;

/** What a page tells search engines, as <a href="https://schema.org">schema.org</a> words it. */
final class LinkedData {

  private LinkedData() {}

  static ObjectNode of(String type) {
    return ApiJson.mapper()
        .createObjectNode()
        .put("@context", "https://schema.org")
        .put("@type", type);
  }

  /** The element that holds it; nothing in it can end the element early. */
  static String element(ObjectNode data) {
    try {
      String json = ApiJson.mapper().writeValueAsString(data).replace("<", "\\u003c");
      return "<script type=\"application/ld+json\">" + json + "</script>";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
