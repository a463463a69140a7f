package io.streamcore.request;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A piece of a list.
 *
 * @param items in the list's order
 * @param next where the next page begins; empty: this is the last
 */
public record Page<T>(List<T> items, Optional<Place> next) {

  public Page {
    items = List.copyOf(items);
  }

  /**
   * The page made of the rows that were found.
   *
   * @param found up to {@link PageRequest#fetch()} rows, in order
   * @param place where an item stands in the list
   */
  public static <T> Page<T> of(List<T> found, PageRequest request, Function<T, Place> place) {
    if (found.size() <= request.limit()) {
      return new Page<>(found, Optional.empty());
    }
    List<T> shown = found.subList(0, request.limit());
    return new Page<>(shown, Optional.of(place.apply(shown.get(shown.size() - 1))));
  }

  /** The same page of other items, such as of wire bodies. */
  public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
    return new Page<>(items.stream().<R>map(mapping).toList(), next);
  }
}
