package io.streamcore.podcast.tag;

import io.streamcore.problem.Checks;

/**
 * Where listeners can give something: {@code podcast:funding}.
 *
 * @param url the page
 * @param text what the link says, at most 128 characters
 */
public record Funding(String url, String text) {

  static Funding checked(Checks checks, String field, Funding funding) {
    return new Funding(
        checks.requiredUrl(field + ".url", funding.url()),
        checks.required(field + ".text", funding.text(), 128));
  }
}
