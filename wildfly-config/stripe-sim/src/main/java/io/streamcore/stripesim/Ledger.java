package io.streamcore.stripesim;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything the stand-in knows: objects by id, the clock, what the cards will do. Kept in a file,
 * if there is one, so that it outlives the process. Guarded by the monitor of the stand-in: no
 * thread calls it without.
 */
final class Ledger {

  private static final Gson JSON = new GsonBuilder().serializeNulls().create();
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  private final Map<String, Thing> things = new LinkedHashMap<>();
  private final Map<String, String> cards = new LinkedHashMap<>();
  private final SecureRandom random = new SecureRandom();
  private final @Nullable Path file;
  private long ahead;

  Ledger(@Nullable Path file) {
    this.file = file;
    if (file != null && Files.exists(file)) {
      load(file);
    }
  }

  /** The time here, in seconds: ours, and what a test has moved it on. */
  long now() {
    return Instant.now().getEpochSecond() + ahead;
  }

  /** Moves the clock to a later time. */
  void moveTo(long time) {
    ahead = Math.max(ahead, time - Instant.now().getEpochSecond());
  }

  String newId(String prefix, int length) {
    return prefix
        + random
            .ints(length, 0, LETTERS.length())
            .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
            .collect(Collectors.joining());
  }

  Thing add(Thing thing) {
    things.put(thing.id(), thing);
    return thing;
  }

  /** One thing of a kind. */
  Thing get(String kind, String id) {
    Thing thing = things.get(id);
    if (thing == null || !thing.text("object").equals(kind)) {
      throw Refusal.missing(kind, id);
    }
    return thing;
  }

  /** All of a kind, newest first. */
  List<Thing> all(String kind, Predicate<Thing> filter) {
    List<Thing> found = new ArrayList<>();
    for (Thing thing : things.values()) {
      if (thing.text("object").equals(kind) && filter.test(thing)) {
        found.add(0, thing);
      }
    }
    return found;
  }

  /** What a customer's card does: {@code ok}, {@code declined} or {@code action_required}. */
  String card(String customerId) {
    return cards.getOrDefault(customerId, "ok");
  }

  void card(String customerId, String outcome) {
    cards.put(customerId, outcome);
  }

  void save() {
    if (file == null) {
      return;
    }
    JsonObject all = new JsonObject();
    all.addProperty("ahead", ahead);
    JsonArray list = new JsonArray();
    things.values().forEach(thing -> list.add(thing.json()));
    all.add("things", list);
    JsonObject known = new JsonObject();
    cards.forEach(known::addProperty);
    all.add("cards", known);
    try {
      Path beside = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(beside, JSON.toJson(all));
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void load(Path from) {
    try {
      JsonObject all = JsonParser.parseString(Files.readString(from)).getAsJsonObject();
      ahead = all.get("ahead").getAsLong();
      for (JsonElement thing : all.getAsJsonArray("things")) {
        add(new Thing(thing.getAsJsonObject()));
      }
      all.getAsJsonObject("cards")
          .entrySet()
          .forEach(card -> cards.put(card.getKey(), card.getValue().getAsString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
