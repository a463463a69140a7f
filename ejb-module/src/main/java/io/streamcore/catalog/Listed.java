package io.streamcore.catalog;

import java.util.List;

/**
 * A title with its genres.
 *
 * @param genres their names, in alphabetical order
 */
public record Listed(Title title, List<String> genres) {

  public Listed {
    genres = List.copyOf(genres);
  }
}
