package io.streamcore.stripesim;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import org.jspecify.annotations.Nullable;

/** An object of Stripe's, read and changed field by field; nested fields are joined by dots. */
record Thing(JsonObject json) {

  static Thing like(String kind) {
    return new Thing(Fixtures.of(kind));
  }

  String id() {
    return text("id");
  }

  String text(String path) {
    String found = textOrNull(path);
    return found == null ? "" : found;
  }

  @Nullable String textOrNull(String path) {
    JsonElement found = find(path);
    return found == null || found.isJsonNull() ? null : found.getAsString();
  }

  long number(String path) {
    JsonElement found = find(path);
    return found == null || found.isJsonNull() ? 0 : found.getAsLong();
  }

  boolean is(String path) {
    JsonElement found = find(path);
    return found != null && !found.isJsonNull() && found.getAsBoolean();
  }

  /** The first of a list of things. */
  Thing first(String path) {
    JsonArray list = json.getAsJsonObject(path).getAsJsonArray("data");
    return new Thing(list.get(0).getAsJsonObject());
  }

  private @Nullable JsonElement find(String path) {
    JsonElement at = json;
    for (String step : path.split("\\.", -1)) {
      if (at == null || !at.isJsonObject()) {
        return null;
      }
      at = at.getAsJsonObject().get(step);
    }
    return at;
  }

  Thing set(String path, @Nullable String value) {
    return put(path, value == null ? JsonNull.INSTANCE : new JsonPrimitive(value));
  }

  Thing set(String path, long value) {
    return put(path, new JsonPrimitive(value));
  }

  Thing set(String path, boolean value) {
    return put(path, new JsonPrimitive(value));
  }

  Thing clear(String... paths) {
    for (String path : paths) {
      put(path, JsonNull.INSTANCE);
    }
    return this;
  }

  Thing put(String path, JsonElement value) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      json.add(path, value);
      return this;
    }
    String head = path.substring(0, dot);
    if (json.get(head) == null || !json.get(head).isJsonObject()) {
      json.add(head, new JsonObject());
    }
    new Thing(json.getAsJsonObject(head)).put(path.substring(dot + 1), value);
    return this;
  }
}
