package io.streamcore.podcast.tag;

import io.streamcore.problem.Checks;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is heard or has a part in it: {@code podcast:person}.
 *
 * @param role of the namespace's taxonomy, such as {@code guest}; null: {@code host}
 * @param group of roles, such as {@code cast}; null: {@code cast}
 * @param img a picture's address
 * @param href a page about the person
 */
public record Person(
    String name,
    @Nullable String role,
    @Nullable String group,
    @Nullable String img,
    @Nullable String href) {

  static Person checked(Checks checks, String field, Person person) {
    return new Person(
        checks.required(field + ".name", person.name(), 128),
        checks.line(field + ".role", person.role(), 128),
        checks.line(field + ".group", person.group(), 128),
        checks.url(field + ".img", person.img()),
        checks.url(field + ".href", person.href()));
  }
}
