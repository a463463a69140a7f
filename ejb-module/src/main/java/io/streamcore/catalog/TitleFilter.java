package io.streamcore.catalog;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which titles are wanted.
 *
 * @param text words of title or description; forgives typing errors and accents; null: all
 * @param genre a genre's name; null: all
 * @param type null: all but episodes, unless a text is searched for
 * @param year of release; null: all
 * @param parentId only episodes of this series; null: whatever else says
 * @param order how they are ordered, where no text is searched for
 */
public record TitleFilter(
    @Nullable String text,
    @Nullable String genre,
    @Nullable TitleType type,
    @Nullable Integer year,
    @Nullable UUID parentId,
    Order order) {

  /** How a list of titles is ordered. */
  public enum Order {
    /** Latest first. */
    NEW,
    /** Most watched in the last 30 days first. */
    POPULAR,
    /** By season and number: for the episodes of one series. */
    EPISODES
  }
}
