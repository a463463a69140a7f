package io.streamcore.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of titles on the landing page.
 *
 * @param kind what its titles have in common
 * @param genre the genre's name; only of {@link Kind#GENRE}
 * @param titles at least one
 */
public record Row(Kind kind, @Nullable String genre, List<Listed> titles) {

  /** What the titles of a row have in common. */
  public enum Kind {
    /** Latest first. */
    NEW,
    /** Most watched in the last 30 days first. */
    POPULAR,
    /** Of one genre, latest first. */
    GENRE
  }

  public Row {
    titles = List.copyOf(titles);
  }
}
