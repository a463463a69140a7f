package io.streamcore.stripesim;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.annotations.SerializedName;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds requests against the parameter classes of Stripe's own SDK, which are generated from
 * Stripe's description of its API: what they do not know is refused, as there.
 */
final class Parameters {

  private Parameters() {}

  /**
   * Passes a form whose every key, number and enumerated value the class knows.
   *
   * @throws Refusal for the first one that it does not know
   */
  static void check(JsonObject form, Class<?> params) {
    check(form, params, "");
  }

  private static void check(JsonObject form, Class<?> params, String path) {
    for (Map.Entry<String, JsonElement> entry : form.entrySet()) {
      String name = path.isEmpty() ? entry.getKey() : path + "[" + entry.getKey() + "]";
      Field field =
          Arrays.stream(params.getDeclaredFields())
              .filter(it -> entry.getKey().equals(wireName(it).orElse("")))
              .findFirst()
              .orElseThrow(() -> Refusal.unknown(name));
      check(entry.getValue(), field.getGenericType(), name);
    }
  }

  private static Optional<String> wireName(Field field) {
    return Optional.ofNullable(field.getAnnotation(SerializedName.class))
        .map(SerializedName::value);
  }

  private static void check(JsonElement value, Type type, String name) {
    if (type instanceof ParameterizedType generic) {
      checkGeneric(value, generic, name);
    } else if (type instanceof Class<?> known) {
      checkPlain(value, known, name);
    }
  }

  private static void checkGeneric(JsonElement value, ParameterizedType type, String name) {
    if (type.getRawType() == List.class) {
      if (!value.isJsonArray()) {
        throw Refusal.invalid(name, "Invalid array");
      }
      value.getAsJsonArray().forEach(it -> check(it, type.getActualTypeArguments()[0], name));
    } else if (!value.isJsonObject()) {
      throw Refusal.invalid(name, "Invalid hash");
    }
  }

  private static void checkPlain(JsonElement value, Class<?> type, String name) {
    if (type.isEnum()) {
      String text = value.isJsonPrimitive() ? value.getAsString() : "";
      boolean known =
          Arrays.stream(type.getDeclaredFields())
              .anyMatch(it -> it.isEnumConstant() && text.equals(wireName(it).orElse("")));
      if (!known) {
        throw Refusal.invalid(name, "Invalid " + name + ": " + text);
      }
    } else if (type == Long.class) {
      if (!value.isJsonPrimitive() || !value.getAsString().matches("-?\\d{1,18}")) {
        throw Refusal.invalid(name, "Invalid integer: " + value);
      }
    } else if (type == Boolean.class) {
      if (!value.isJsonPrimitive() || !value.getAsString().matches("true|false")) {
        throw Refusal.invalid(name, "Invalid boolean: " + value);
      }
    } else if (type == String.class) {
      if (!value.isJsonPrimitive()) {
        throw Refusal.invalid(name, "Invalid string: " + value);
      }
    } else if (type != Object.class && value.isJsonObject()) {
      // an Object is one of several kinds, which the class does not tell
      check(value.getAsJsonObject(), type, name);
    }
  }
}
