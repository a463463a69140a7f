package io.streamcore.stripesim;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The example objects that Stripe publishes: every answer begins as one of them. */
final class Fixtures {

  private static final JsonObject ALL = load();

  private Fixtures() {}

  /** A copy of the example of a kind, to be changed. */
  static JsonObject of(String kind) {
    return ALL.getAsJsonObject(kind).deepCopy();
  }

  private static JsonObject load() {
    try (InputStream file = Fixtures.class.getResourceAsStream("fixtures3.json")) {
      if (file == null) {
        throw new IllegalStateException("fixtures3.json is not packed");
      }
      return JsonParser.parseReader(new InputStreamReader(file, StandardCharsets.UTF_8))
          .getAsJsonObject()
          .getAsJsonObject("resources");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
