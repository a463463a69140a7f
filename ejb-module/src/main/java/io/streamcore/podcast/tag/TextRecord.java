package io.streamcore.podcast.tag;

import io.streamcore.problem.Checks;
import org.jspecify.annotations.Nullable;

/**
 * Free text for programs, as a TXT record is in DNS: {@code podcast:txt}.
 *
 * @param purpose what it is for, such as {@code verify}; null: any
 * @param value at most 4,000 characters
 */
public record TextRecord(@Nullable String purpose, String value) {

  static TextRecord checked(Checks checks, String field, TextRecord text) {
    return new TextRecord(
        checks.line(field + ".purpose", text.purpose(), 128),
        checks.required(field + ".value", text.value(), 4000));
  }
}
