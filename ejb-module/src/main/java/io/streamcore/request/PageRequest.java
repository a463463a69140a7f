package io.streamcore.request;

import java.util.Optional;

/**
 * Which piece of a list is wanted.
 *
 * @param limit at most this many items, 1 to {@value #MAX_LIMIT}
 * @param after only what comes behind this place; empty: from the first
 */
public record PageRequest(int limit, Optional<Place> after) {

  public static final int DEFAULT_LIMIT = 20;
  public static final int MAX_LIMIT = 100;

  public PageRequest {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit out of range: " + limit);
    }
  }

  /** The first page, of the usual size. */
  public static PageRequest first() {
    return new PageRequest(DEFAULT_LIMIT, Optional.empty());
  }

  /** How many rows to fetch: one more than is shown tells whether there is a next page. */
  public int fetch() {
    return limit + 1;
  }
}
