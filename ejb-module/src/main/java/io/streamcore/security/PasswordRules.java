package io.streamcore.security;

import com.nulabinc.zxcvbn.Zxcvbn;
import io.streamcore.problem.FieldError;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a new password must be like: 12 to 200 characters, and not one that is tried first.
 *
 * <p>The second rule is zxcvbn's estimate, which knows the common passwords, names, words, keyboard
 * walks and dates, and the user's own e-mail and name: at least 10⁸ guesses. There are no rules on
 * kinds of characters (NIST SP 800-63B, 5.1.1.2). Safe for use by many threads.
 */
public final class PasswordRules {

  private static final int MIN_LENGTH = 12;
  private static final int MAX_LENGTH = 200;
  private static final int MIN_SCORE = 3;
  // zxcvbn's time grows with the square of the length; a longer password is not a weaker one
  private static final int MEASURED_LENGTH = 64;
  private static final Zxcvbn ZXCVBN = new Zxcvbn();

  private PasswordRules() {}

  /**
   * The rule that the password breaks, or empty if it is fit for use.
   *
   * @param field the wire name of the password's field
   * @param personal what an attacker would try first: the user's e-mail and name
   */
  public static Optional<FieldError> broken(String field, String password, String... personal) {
    int length = password.codePointCount(0, password.length());
    if (length < MIN_LENGTH) {
      return Optional.of(
          new FieldError(field, "min_length", "Use at least " + MIN_LENGTH + " characters."));
    }
    if (length > MAX_LENGTH) {
      return Optional.of(
          new FieldError(field, "max_length", "Use at most " + MAX_LENGTH + " characters."));
    }
    String measured = password.substring(0, Math.min(password.length(), MEASURED_LENGTH));
    if (ZXCVBN.measure(measured, guessable(personal)).getScore() < MIN_SCORE) {
      return Optional.of(
          new FieldError(
              field, "common", "This password is too easy to guess. Use more, or other words."));
    }
    return Optional.empty();
  }

  private static List<String> guessable(String... personal) {
    return Stream.concat(
            Stream.of("streamcore"),
            Arrays.stream(personal)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .flatMap(text -> Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))))
        .filter(word -> word.length() > 2)
        .toList();
  }
}
