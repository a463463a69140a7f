package io.streamcore.analytics.report;

import io.streamcore.analytics.ResourceType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose numbers a report is made of: one resource, all of an owner's, or all that there are.
 *
 * @param type of the one resource; null: more than one
 * @param id of the one resource; null: more than one
 * @param ownerId of all resources; null: the one resource's, or everybody's
 * @param title as people read it
 */
record Scope(@Nullable ResourceType type, @Nullable UUID id, @Nullable UUID ownerId, String title) {

  static Scope of(ResourceType type, UUID id, String title) {
    return new Scope(type, id, null, title);
  }

  static Scope ofOwner(UUID ownerId) {
    return new Scope(null, null, ownerId, "Everything");
  }

  static Scope ofEverybody() {
    return new Scope(null, null, null, "Everybody");
  }

  /** What is counted here. */
  List<Metric> metrics() {
    return type == null ? Metric.daily() : Metric.of(type);
  }
}
