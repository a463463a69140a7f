package io.streamcore.relay.protocol.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The header fields of a request or an answer, in order; names are the same in any case. */
public final class Headers {

  private record Field(String name, String value) {}

  private final List<Field> fields;

  private Headers(List<Field> fields) {
    this.fields = fields;
  }

  /**
   * Reads {@code name: value} lines. A line without a colon, or that continues the one before it
   * (obsolete folding, RFC 9112 §5.2), is passed over: both occur on the air and mean nothing here.
   */
  static Headers of(List<String> lines) {
    List<Field> fields = new ArrayList<>(lines.size());
    for (String line : lines) {
      int colon = line.indexOf(':');
      if (colon > 0 && line.charAt(0) > ' ') {
        String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        fields.add(new Field(name, line.substring(colon + 1).strip()));
      }
    }
    return new Headers(List.copyOf(fields));
  }

  /** The first value; empty if there is none. */
  public Optional<String> first(String name) {
    return all(name).findFirst();
  }

  /** The first value of the first of these names that has one that is not blank. */
  public Optional<String> firstOf(String... names) {
    return Stream.of(names).flatMap(this::all).filter(value -> !value.isBlank()).findFirst();
  }

  public boolean has(String name) {
    return first(name).isPresent();
  }

  /** Whether a comma-separated list contains a word, in any case, parameters aside. */
  public boolean lists(String name, String word) {
    return all(name)
        .flatMap(value -> Stream.of(value.split(",")))
        .map(element -> element.split(";", 2)[0].strip())
        .anyMatch(word::equalsIgnoreCase);
  }

  private Stream<String> all(String name) {
    return fields.stream()
        .filter(field -> field.name.equalsIgnoreCase(name))
        .map(field -> field.value);
  }
}
