package io.streamcore.stripesim;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A form as Stripe takes it, {@code items[0][price]=…}, as a tree of objects, arrays and texts; a
 * pure function.
 */
final class Form {

  private Form() {}

  static JsonObject parse(String encoded) {
    JsonObject root = new JsonObject();
    for (String pair : encoded.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String key = decoded(equals < 0 ? pair : pair.substring(0, equals));
        put(root, path(key), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
      }
    }
    return arrays(root).getAsJsonObject();
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static List<String> path(String key) {
    List<String> path = new ArrayList<>();
    int open = key.indexOf('[');
    path.add(open < 0 ? key : key.substring(0, open));
    while (open >= 0) {
      int close = key.indexOf(']', open);
      if (close < 0) {
        throw Refusal.invalid(key, "Invalid form key: " + key);
      }
      path.add(key.substring(open + 1, close));
      open = key.indexOf('[', close);
    }
    return path;
  }

  private static void put(JsonObject root, List<String> path, String value) {
    JsonObject at = root;
    for (String step : path.subList(0, path.size() - 1)) {
      if (!at.has(step)) {
        at.add(step, new JsonObject());
      }
      at = at.getAsJsonObject(step);
    }
    String last = path.get(path.size() - 1);
    at.add(last.isEmpty() ? Integer.toString(at.size()) : last, new JsonPrimitive(value));
  }

  /** Objects whose keys are numbers are arrays. */
  private static JsonElement arrays(JsonElement element) {
    if (!element.isJsonObject()) {
      return element;
    }
    JsonObject object = element.getAsJsonObject();
    boolean numbered =
        object.size() > 0 && object.keySet().stream().allMatch(key -> key.matches("\\d+"));
    if (numbered) {
      JsonArray array = new JsonArray();
      object.entrySet().forEach(entry -> array.add(arrays(entry.getValue())));
      return array;
    }
    JsonObject result = new JsonObject();
    for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
      result.add(entry.getKey(), arrays(entry.getValue()));
    }
    return result;
  }
}
