package io.streamcore.podcast.foreign;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of a feed with all that is in it.
 *
 * @param name with the usual prefix of its namespace, whatever the feed calls it, such as {@code
 *     itunes:image}; RSS's own have none
 * @param attributes by their local names
 * @param text of its own, without that of its children
 */
record XmlNode(String name, Map<String, String> attributes, String text, List<XmlNode> children) {

  /** The elements of this name directly below. */
  Stream<XmlNode> all(String child) {
    return children.stream().filter(it -> it.name.equals(child));
  }

  /** The first element of this name directly below. */
  Optional<XmlNode> first(String child) {
    return all(child).findFirst();
  }

  /** The text of the first element of these names that has one. */
  Optional<String> text(String... names) {
    return Stream.of(names)
        .flatMap(this::all)
        .map(it -> it.text.strip())
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  /** An attribute that is not blank. */
  Optional<String> attribute(String attribute) {
    return Optional.ofNullable(attributes.get(attribute))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }
}
