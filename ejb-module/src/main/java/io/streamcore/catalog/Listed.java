package io.streamcore.catalog;

import java.util.List;

/**
 * A title with what belongs to it.
 *
 * @param genres their names, in alphabetical order
 * @param captions by language
 */
public record Listed(Title title, List<String> genres, List<Caption> captions) {

  public Listed {
    genres = List.copyOf(genres);
    captions = List.copyOf(captions);
  }
}
