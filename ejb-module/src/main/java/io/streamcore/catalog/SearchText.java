package io.streamcore.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What somebody types into a search.
 *
 * @param plain letters and digits, the words parted by single spaces; at most {@value #MAX} long
 */
record SearchText(String plain) {

  static final int MAX = 100;

  /** The search of a text; empty if there is nothing in it to search for. */
  static Optional<SearchText> of(String typed) {
    String words = typed.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}\\p{M}]+", " ").strip();
    int end = words.offsetByCodePoints(0, Math.min(MAX, words.codePointCount(0, words.length())));
    String plain = words.substring(0, end).strip();
    return plain.isEmpty() ? Optional.empty() : Optional.of(new SearchText(plain));
  }

  /**
   * As PostgreSQL's {@code to_tsquery} wants it: every word, the last one perhaps not yet typed to
   * its end.
   */
  String query() {
    return Arrays.stream(plain.split(" ", -1)).collect(Collectors.joining(" & ", "", ":*"));
  }
}
