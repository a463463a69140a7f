package io.streamcore.podcast.tag;

import io.streamcore.problem.Checks;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of an episode that makes one curious: {@code podcast:soundbite}.
 *
 * @param start seconds from the beginning
 * @param duration in seconds
 * @param title at most 128 characters; null: the episode's
 */
public record Soundbite(double start, double duration, @Nullable String title) {

  static Soundbite checked(Checks checks, String field, Soundbite bite) {
    checks.seconds(field + ".start", bite.start());
    checks.seconds(field + ".duration", bite.duration());
    return new Soundbite(
        bite.start(), bite.duration(), checks.line(field + ".title", bite.title(), 128));
  }
}
