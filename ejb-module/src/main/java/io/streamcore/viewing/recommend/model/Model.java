package io.streamcore.viewing.recommend.model;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was learned from all histories: which titles go with which. Immutable, so for any thread.
 */
public final class Model {

  private final UUID id;
  private final Method method;
  private final Instant asOf;
  private final List<UUID> titles;
  private final Map<UUID, Integer> numbers;
  private final Relations relations;

  Model(UUID id, Method method, Instant asOf, List<UUID> titles, Relations relations) {
    this.id = id;
    this.method = method;
    this.asOf = asOf;
    this.titles = List.copyOf(titles);
    this.relations = relations;
    this.numbers = new HashMap<>(titles.size() * 2);
    for (int i = 0; i < titles.size(); i++) {
      numbers.put(titles.get(i), i);
    }
  }

  /**
   * Learns a model.
   *
   * @param asOf the moment by which the histories tell what was watched lately
   * @param titles the titles; the histories call them by their places in the list
   */
  public static Model learn(
      UUID id, Method method, Instant asOf, List<UUID> titles, Histories histories) {
    return new Model(id, method, asOf, titles, method.learn(histories, titles.size()));
  }

  /** One that knows nothing yet. */
  public static Model none(Instant asOf) {
    return new Model(new UUID(0, 0), Method.EASE, asOf, List.of(), Relations.NONE);
  }

  public UUID id() {
    return id;
  }

  public Method method() {
    return method;
  }

  public Instant asOf() {
    return asOf;
  }

  /** The titles that it knows, in the order of their numbers. */
  public List<UUID> titles() {
    return titles;
  }

  /** The number of a title; null: it does not know it. */
  public @Nullable Integer number(UUID title) {
    return numbers.get(title);
  }

  /** How many relations between titles it keeps. */
  public int size() {
    return relations.count();
  }

  Relations relations() {
    return relations;
  }
}
