package io.streamcore.podcast.tag;

import io.streamcore.problem.Checks;
import org.jspecify.annotations.Nullable;

/**
 * A part of an episode, by the JSON chapters format of the podcast namespace.
 *
 * @param start seconds from the beginning
 * @param title what it is; null: only a picture or a link changes here
 * @param url a page about it
 * @param img a picture's address
 * @param hidden whether it is left out of the table of contents; null: it is not
 */
public record Chapter(
    double start,
    @Nullable String title,
    @Nullable String url,
    @Nullable String img,
    @Nullable Boolean hidden) {

  static Chapter checked(Checks checks, String field, Chapter chapter) {
    checks.seconds(field + ".start", chapter.start());
    return new Chapter(
        chapter.start(),
        checks.line(field + ".title", chapter.title(), 256),
        checks.url(field + ".url", chapter.url()),
        checks.url(field + ".img", chapter.img()),
        chapter.hidden());
  }
}
